using WijkFonds.Rounds.Counting;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Rounds;

/// <summary>Says in plain words why a plan was chosen in a round, why not, or why it did not take part.</summary>
/// <param name="name">What people call a plan.</param>
internal sealed class ReasonWords(Sentences sentences, Func<Project, string> name)
{
    /// <summary>Nobody reads forty reasons; the largest ones explain nearly everything.</summary>
    private const int OthersMax = 3;

    public IReadOnlyList<string> Why(CountRound round) =>
    [
        Supporters(round.Votes),
        .. round.Phase switch
        {
            Phase.EqualShares => Paid(round),
            Phase.Phragmen => Paid(round),
            Phase.Fill => [sentences["Er was nog geld over. Dit plan paste daarin."]],
            Phase.AllFit => [sentences["Er is genoeg geld voor alle plannen."]],
            Phase.Category => [sentences["Dit plan paste in het geld voor deze soort plannen."]],
            _ => [sentences["Toen dit plan aan de beurt was, was er nog genoeg geld."]],
        },
    ];

    /// <summary>84 buren steunden dit. Samen hadden zij nog € 2.310. Het kost € 3.000. Er was € 690 te weinig.</summary>
    public IReadOnlyList<string> WhyNot(NotFunded story)
    {
        var rounded = Reasons.Of(story);
        return
        [
            Supporters(story.Votes),
            story.Reason switch
            {
                NotFundedReason.SupportersHadTooLittle when story.AfterRounds == 0 => sentences["Samen hadden zij {0}.", rounded.Money],
                NotFundedReason.SupportersHadTooLittle => sentences["Samen hadden zij nog {0}.", rounded.Money],
                NotFundedReason.Ended => sentences["Toen het tellen stopte, hadden zij samen {0}.", rounded.Money],
                NotFundedReason.CategoryFull when story.ShortfallCents == 0 => sentences["Het geld voor deze soort plannen was op."],
                NotFundedReason.CategoryFull => sentences["Voor deze soort plannen was er nog {0}.", rounded.Money],
                _ => sentences["Toen dit plan aan de beurt was, was er nog {0}.", rounded.Money],
            },
            sentences["Het kost {0}.", new Money(story.Project.CostCents)],
            .. story.ShortfallCents == 0 ? Array.Empty<string>() : [sentences["Er was {0} te weinig.", rounded.Shortfall]],
            .. story.BecauseOf.Zip(rounded.Paid).Take(OthersMax).Select(other => sentences["{0}% van hen koos ook {1}. Daar betaalden zij {2} aan mee.", Reasons.Percent(other.First), name(other.First.Project), other.Second]),
        ];
    }

    public string WhyNoPart(Ineligible ineligible, CountSettings settings) => ineligible.Reason switch
    {
        IneligibleReason.NoCost => sentences["Dit plan kost niets. Er is geen geld voor nodig."],
        IneligibleReason.AboveBudget => sentences["Dit plan kost meer dan er is."],
        IneligibleReason.NoVotes => sentences["Niemand stemde op dit plan."],
        IneligibleReason.TooFewVotes => sentences["Een plan had minstens {0} stemmen nodig. Dit plan had er minder.", settings.VotesMin],
        _ => sentences["Een duur plan heeft meer stemmen nodig. Dit plan had er te weinig voor zijn prijs."],
    };

    private string Supporters(int votes) => sentences.Count(votes, "1 buur steunde dit.", "{0} buren steunden dit.");

    private List<string> Paid(CountRound round) =>
    [
        sentences["Samen betaalden zij {0}. Niemand betaalde meer dan {1}.", new Money(round.Project.CostCents), Reasons.MostPaid(round)],
        .. round.PaidInPart == 0 ? Array.Empty<string>() : [sentences.Count(round.PaidInPart, "1 buur gaf het laatste dat over was.", "{0} buren gaven het laatste dat zij hadden.")],
        .. round.PaidNothing == 0 ? Array.Empty<string>() : [sentences.Count(round.PaidNothing, "1 buur had niets meer over.", "{0} buren hadden niets meer over.")],
    ];
}
