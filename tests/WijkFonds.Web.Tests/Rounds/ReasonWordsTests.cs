using System.Globalization;
using WijkFonds.Rounds.Counting;
using WijkFonds.Web.Pages.Rounds;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Tests.Rounds;

/// <summary>What somebody reads whose plan got no money: numbers that add up, never a code.</summary>
[Trait("Database", "none")]
public sealed class ReasonWordsTests : IDisposable
{
    private static readonly Project Bench = new("p1", 3_000_00);
    private static readonly Project Garden = new("p2", 2_000_00);

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private readonly CultureInfo numbersBefore = CultureInfo.CurrentCulture;

    public ReasonWordsTests() => Speak("nl-NL");

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, numbersBefore);

    [Fact]
    public void Too_little_left_is_told_with_what_there_was_and_who_else_was_paid()
    {
        // A third of a cent never becomes a cent too many: 2310.00⅓ is shown as 2310, and then 690 is short.
        var story = Lost(NotFundedReason.SupportersHadTooLittle, 84, new Fraction(693_001, 3), 2, new PaidElsewhere(Garden, new Fraction(80_000, 3), new Fraction(36, 84)));

        Assert.Equal(
            ["84 buren steunden dit.", "Samen hadden zij nog €\u00a02.310.", "Het kost €\u00a03.000.", "Er was €\u00a0690 te weinig.", "43% van hen koos ook Moestuin. Daar betaalden zij €\u00a0266,67 aan mee."],
            Words.WhyNot(story));

        Speak("en-GB");
        Assert.Equal(
            ["84 neighbours supported this.", "Together they had €\u00a02.310 left.", "It costs €\u00a03.000.", "€\u00a0690 was missing.", "43% of them also chose Moestuin. They paid €\u00a0266,67 towards that."],
            Words.WhyNot(story));
    }

    [Fact]
    public void Every_other_reason_has_its_own_words()
    {
        Assert.Equal("Samen hadden zij €\u00a010.", Words.WhyNot(Lost(NotFundedReason.SupportersHadTooLittle, 1, 10_00, 0))[1]);
        Assert.Equal("Toen dit plan aan de beurt was, was er nog €\u00a010.", Words.WhyNot(Lost(NotFundedReason.TooLittleLeft, 1, 10_00, 0))[1]);
        Assert.Equal("Toen het tellen stopte, hadden zij samen €\u00a010.", Words.WhyNot(Lost(NotFundedReason.Ended, 1, 10_00, 3))[1]);
        Assert.Equal("Voor deze soort plannen was er nog €\u00a010.", Words.WhyNot(Lost(NotFundedReason.CategoryFull, 1, 10_00, 3))[1]);
        Assert.Equal(
            ["1 buur steunde dit.", "Het geld voor deze soort plannen was op.", "Het kost €\u00a03.000."],
            Words.WhyNot(Lost(NotFundedReason.CategoryFull, 1, 10_00, 3) with { ShortfallCents = Fraction.Zero }));
        Assert.Equal(5, Enum.GetValues<IneligibleReason>().Select(reason => Words.WhyNoPart(new Ineligible(Bench, reason), new CountSettings())).Distinct().Count());
    }

    [Fact]
    public void Who_paid_is_told_of_who_won()
    {
        var round = new CountRound(Bench, Phase.EqualShares, 12, new Fraction(100_000, 3), 9, 8, 1, 3);

        Assert.Equal(
            ["12 buren steunden dit.", "Samen betaalden zij €\u00a03.000. Niemand betaalde meer dan €\u00a0333,33.", "1 buur gaf het laatste dat over was.", "3 buren hadden niets meer over."],
            Words.Why(round));
        Assert.Equal(6, Enum.GetValues<Phase>().Select(phase => string.Join(' ', Words.Why(round with { Phase = phase, PaidInPart = 0, PaidNothing = 0 }))).Distinct().Count() + 1);
    }

    private static ReasonWords Words => new(new Sentences(), project => project == Garden ? "Moestuin" : "Bankje");

    private static NotFunded Lost(NotFundedReason reason, int votes, Fraction money, int rounds, params PaidElsewhere[] others) =>
        new(Bench, reason, votes, money, Bench.CostCents - money, rounds, others);

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
