using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Web.Pages.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>The words for what the rules know as a value: answers, rules, days left, who decided.</summary>
public sealed class DecidingWords(Sentences sentences, InitiativeWords initiatives)
{
    public string Of(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.Yes => sentences["Ja"],
        DecisionAnswer.YesIf => sentences["Ja, als…"],
        _ => sentences["Nog niet, zo wel…"],
    };

    /// <summary>A whole decision in one line: "Marieke zei ja. € 1.250."</summary>
    public string Told(DecisionAnswer answer, string byName, long grantedCents) => answer switch
    {
        DecisionAnswer.Yes => sentences["{0} zei ja: {1}.", byName, new Money(grantedCents)],
        DecisionAnswer.YesIf => sentences["{0} zei ja, als er nog iets lukt: {1}.", byName, new Money(grantedCents)],
        _ => sentences["{0} zei: nog niet, zo wel.", byName],
    };

    public string Of(Role role) => sentences.RoleName(role);

    public string Of(Dimension dimension) => initiatives.Of(dimension);

    public string Of(Stage stage) => initiatives.Of(stage);

    /// <summary>The name of a rule, in general: for the list that counts deviations.</summary>
    public string Of(Rule rule) => rule switch
    {
        Rule.LargeShare => sentences["Eén ontvanger krijgt een groot deel"],
        Rule.OneLead => sentences["Er is maar één trekker"],
        Rule.OutsideGoals => sentences["Het past bij geen wijkdoel"],
        _ => sentences["Deze ontvanger krijgt ook geld in andere wijken"],
    };

    /// <summary>A rule that does not fit here, with its number.</summary>
    public string Of(RuleWarning warning) => warning.Rule switch
    {
        Rule.LargeShare => sentences["Deze ontvanger krijgt dan {0} procent van het wijkgeld van dit jaar.", warning.Number],
        Rule.OneLead => sentences["Er doet nog niemand anders mee. Valt de trekker weg, dan stopt het."],
        Rule.OutsideGoals => sentences["Het past bij geen van de doelen van de wijk."],
        _ => sentences["Deze ontvanger krijgt dit jaar ook geld in {0} andere wijken.", warning.Number],
    };

    /// <summary>What the screen offers instead of a reason that kills ideas (B34).</summary>
    public string Offer(ForbiddenReason reason) => reason switch
    {
        ForbiddenReason.AlreadySomething => sentences["Is er al iets dat hierop lijkt? Breng die mensen bij elkaar. Ze kunnen elkaar sterker maken."],
        ForbiddenReason.NotInPolicy => sentences["Zit een regel in de weg? Zeg ja met een afwijking, of zet de regel bij de vastlopers."],
        _ => sentences["Hoe het is opgeschreven telt nooit mee. Bel even, dan hoor je wat er bedoeld wordt."],
    };

    public string DaysLeft(DateOnly last, DateOnly today) => initiatives.DaysLeft(last, today);

    /// <summary>The look that goes with the word; the word always stands there too.</summary>
    public static string ClockClass(DateOnly last, DateOnly today) => (last.DayNumber - today.DayNumber) switch
    {
        < 0 => "wf-clock wf-clock--late",
        <= 2 => "wf-clock wf-clock--soon",
        _ => "wf-clock",
    };
}
