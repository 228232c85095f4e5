using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>How stages, needs and happenings are said on screen: one sentence each, in one place. Views know it as <c>Words</c>.</summary>
public sealed class InitiativeWords(Sentences sentences)
{
    public static readonly IReadOnlyList<Need> AllNeeds = [Need.Money, Need.Space, Need.Things, Need.Hands, Need.Knowledge, Need.Permission, Need.NotSureYet];

    public string Of(Need need) => need switch
    {
        Need.Money => sentences["geld"],
        Need.Space => sentences["een ruimte"],
        Need.Things => sentences["spullen"],
        Need.Hands => sentences["handen"],
        Need.Knowledge => sentences["iemand die weet hoe het moet"],
        Need.Permission => sentences["toestemming"],
        _ => sentences["weet ik nog niet"],
    };

    /// <summary>geld · een ruimte; "not sure yet" is no help to a reader.</summary>
    public IReadOnlyList<string> Several(Need needs) => [.. AllNeeds.Where(need => need != Need.NotSureYet && needs.HasFlag(need)).Select(Of)];

    public string Of(Stage stage) => stage switch
    {
        Stage.Idea => sentences["Idee"],
        Stage.Start => sentences["Start"],
        Stage.Growth => sentences["Groei"],
        Stage.Proven => sentences["Bewezen"],
        Stage.Independent => sentences["Zelfstandig"],
        _ => sentences["Gestopt"],
    };

    /// <summary>The stage as a sentence under the title.</summary>
    public string Sentence(Stage stage, DateOnly toldOn) => stage switch
    {
        Stage.Idea => sentences["Dit is een idee. Het is verteld op {0}.", sentences.Day(toldOn)],
        Stage.Start => sentences["Dit initiatief begint. Het is verteld op {0}.", sentences.Day(toldOn)],
        Stage.Growth => sentences["Dit initiatief loopt en groeit. Het is verteld op {0}.", sentences.Day(toldOn)],
        Stage.Proven => sentences["Dit initiatief werkt. Buren merken het. Het is verteld op {0}.", sentences.Day(toldOn)],
        Stage.Independent => sentences["Dit initiatief staat op eigen benen. Het is verteld op {0}.", sentences.Day(toldOn)],
        _ => sentences["Dit initiatief is gestopt. Het kan altijd weer beginnen."],
    };

    /// <summary>What the initiator can say about how it stands now.</summary>
    public string Step(Stage stage) => stage switch
    {
        Stage.Start => sentences["We zijn begonnen"],
        Stage.Growth => sentences["Het loopt en het groeit"],
        Stage.Independent => sentences["We kunnen het zelf"],
        _ => sentences["We zijn gestopt"],
    };

    public string Of(Dimension dimension) => dimension switch
    {
        Dimension.Physical => sentences["fysiek: hoe de wijk eruitziet"],
        Dimension.Social => sentences["sociaal: hoe we met elkaar leven"],
        _ => sentences["economisch: werk en geld in de wijk"],
    };

    public string OneWord(Dimension dimension) => sentences.DimensionName(dimension);

    public string Of(CashbookKind kind) => kind switch
    {
        CashbookKind.Granted => sentences["Toegekend"],
        CashbookKind.Paid => sentences["Betaald"],
        CashbookKind.CameBack => sentences["Teruggekregen"],
        _ => sentences["Bijdrage lager"],
    };

    public string Of(Channel channel) => channel switch
    {
        Channel.Online => sentences["online"],
        Channel.Paper => sentences["op papier"],
        Channel.Spoken => sentences["in een gesprek"],
        _ => sentences["aan de telefoon"],
    };

    /// <summary>How long a promised day still is: "nog 2 dagen", "vandaag", "1 dag te laat".</summary>
    public string DaysLeft(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => sentences["vandaag"],
        var left and > 0 => sentences.Count(left, "nog 1 dag", "nog {0} dagen"),
        var left => sentences.Count(-left, "1 dag te laat", "{0} dagen te laat"),
    };

    /// <summary>One line of "Wat er gebeurde" (U15).</summary>
    public string Happening(InitiativeEventKind kind, string who, string text, long? cents, int days)
    {
        var name = who.Length > 0 ? who : sentences["Iemand"];
        var money = new Money(cents ?? 0).Show();
        return kind switch
        {
            InitiativeEventKind.Told => sentences["{0} vertelde dit idee.", name],
            InitiativeEventKind.Answered when days == 0 => sentences["{0} gaf dezelfde dag antwoord.", name],
            InitiativeEventKind.Answered when days == 1 => sentences["{0} gaf na 1 dag antwoord.", name],
            InitiativeEventKind.Answered => sentences["{0} gaf na {1} dagen antwoord.", name, days],
            InitiativeEventKind.Proposed when cents is not null => sentences["{0} stelde voor om hier {1} voor te geven. Dat is nog niet zeker.", name, money],
            InitiativeEventKind.Proposed => sentences["{0} deed een voorstel. Dat is nog niet zeker.", name],
            InitiativeEventKind.PutOpenForComment => sentences["Het plan ligt open. Iedereen kan er iets van zeggen."],
            InitiativeEventKind.Decided when cents is > 0 => sentences["{0} zei ja: {1}.", name, money],
            InitiativeEventKind.Decided => sentences["{0} nam een besluit.", name],
            InitiativeEventKind.Paid when cents is > 0 => sentences["Er is {0} betaald.", money],
            InitiativeEventKind.Paid => sentences["Het geld is betaald."],
            InitiativeEventKind.Story => sentences["{0} vertelt hoe het gaat.", name],
            InitiativeEventKind.LookedBack => sentences["Er was een goed gesprek over wat er veranderde."],
            InitiativeEventKind.StageChanged => Enum.TryParse<Stage>(text, out var stage) ? sentences["Het initiatief is nu in de fase: {0}.", Of(stage)] : sentences["Het initiatief is in een nieuwe fase."],
            InitiativeEventKind.Continued => sentences["Het gaat door. Ook volgend jaar."],
            InitiativeEventKind.Promised => sentences["{0} beloofde iets.", name],
            InitiativeEventKind.Edited => sentences["{0} paste de tekst aan.", name],
            InitiativeEventKind.Endorsed => int.TryParse(text, out var number) ? sentences.Count(number, "De eerste buur steunt dit.", "{0} buren steunen dit.") : sentences["Een buur steunt dit."],
            InitiativeEventKind.TookPart => sentences["Een buur doet mee."],
            InitiativeEventKind.Confirmed => sentences["{0} las het na en zegt: dit is van mij.", name],
            InitiativeEventKind.Summarized => sentences["{0} schreef een korte samenvatting.", name],
            InitiativeEventKind.GotStuck => sentences["Het liep vast. {0} zoekt een weg.", name],
            InitiativeEventKind.CameLoose => sentences["Het is losgekomen. {0} schreef op wat hielp.", name],
            InitiativeEventKind.HandedOver => sentences["{0} gaf het over aan {1}.", name, text],
            InitiativeEventKind.ConditionMet => sentences["{0} zegt: het is rond. Het is nu ja: {1}.", name, money],
            InitiativeEventKind.TakenBack => sentences["{0} nam een voorstel terug.", name],
            InitiativeEventKind.CameBack => sentences["De bank stuurde het geld terug. Het wordt opnieuw overgemaakt."],
            InitiativeEventKind.GrantLowered => sentences["{0} zette de bijdrage {1} lager.", name, money],
            InitiativeEventKind.AskedBack => sentences["{0} vroeg {1} terug, na een gesprek.", name, money],
            InitiativeEventKind.GaveBack => sentences["Er kwam {0} terug bij de wijk.", money],
            InitiativeEventKind.TakenOver => sentences["{0} begint dit ook in {1}.", name, text],
            _ => sentences["Het initiatief is weer te zien."],
        };
    }

    /// <summary>Whether the text of this line is something a person wrote, to be shown below the sentence.</summary>
    public static bool HasWords(InitiativeEventKind kind, string text) =>
        text.Length > 0 && kind is InitiativeEventKind.Answered or InitiativeEventKind.Proposed or InitiativeEventKind.Decided or InitiativeEventKind.Story
            or InitiativeEventKind.LookedBack or InitiativeEventKind.Continued or InitiativeEventKind.Promised or InitiativeEventKind.PutOpenForComment
            or InitiativeEventKind.GotStuck or InitiativeEventKind.CameLoose or InitiativeEventKind.ConditionMet
            or InitiativeEventKind.GrantLowered or InitiativeEventKind.AskedBack or InitiativeEventKind.GaveBack;
}
