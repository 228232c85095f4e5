using System.Globalization;
using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;
using WijkFonds.Web.Pages.Sources;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Tests.Sources;

/// <summary>What a wijkwerker reads when the money does not fit: the reason and the way out, never a code (X10).</summary>
[Trait("Database", "none")]
public sealed class ShortageWordsTests : IDisposable
{
    private static readonly Guid Laak = Guid.NewGuid();
    private static readonly Guid Elsewhere = Guid.NewGuid();
    private static readonly SpendingLabel Food = new("eten en drinken");
    private static readonly SpendingLabel Green = new("groen");
    private static readonly DateOnly Day = new(2026, 6, 12);

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private readonly CultureInfo numbersBefore = CultureInfo.CurrentCulture;
    private readonly Dictionary<Guid, string> names = [];

    public ShortageWordsTests() => Speak("nl-NL");

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, numbersBefore);

    [Fact]
    public void The_rule_about_food_is_said_with_what_is_left_and_what_would_help()
    {
        // LEDGER: "deze geldbron mag niet naar eten; de vrije pot heeft nog € 120"; A43, X09.
        var shortage = Short(Ask(300_00, Food), Pot("Schone wijk", 500_00) with { NotFor = [Food] }, Pot("Wijkgeld", 120_00));

        Assert.Equal(["Voor eten en drinken is nog €\u00a0180 nodig.", "Het geld dat hiervoor mag, is op.", "Schone wijk heeft nog €\u00a0500, maar niet voor eten en drinken."], Words.Why(shortage));
        Assert.Equal("Mag geld uit Schone wijk ook naar eten en drinken? Dan kan dit betaald worden.", Words.WayOut(shortage));

        Speak("en-GB");
        Assert.Equal("€\u00a0180 more is needed for eten en drinken.", Words.Why(shortage)[0]);
        Assert.Equal("May money from Schone wijk also go to eten en drinken? Then this can be paid.", Words.WayOut(shortage));
    }

    [Fact]
    public void Every_restriction_has_its_own_reason_and_its_own_way_out()
    {
        var pot = Pot("Rijksgeld", 500_00);

        AssertSays(pot with { NeighbourhoodIds = [Elsewhere] }, Food, "maar niet voor Laak.", "Mag geld uit Rijksgeld ook naar Laak?");
        AssertSays(pot with { Dimensions = [Dimension.Physical] }, Food, "maar niet voor sociale plannen.", "Mag geld uit Rijksgeld ook naar sociale plannen?");
        AssertSays(pot with { EndsOn = new(2026, 3, 31) }, Food, "maar alleen tot en met dinsdag 31 maart 2026.", "Loopt Rijksgeld door tot en met vrijdag 12 juni 2026?");
        AssertSays(pot with { StartsOn = new(2026, 7, 1) }, Food, "maar pas vanaf woensdag 1 juli 2026.", "Mag Rijksgeld al beginnen op vrijdag 12 juni 2026?");
        AssertSays(pot with { OnlyFor = [Green] }, Food, "maar alleen voor groen.", "Mag geld uit Rijksgeld ook naar eten en drinken?");
        AssertSays(pot with { OnlyFor = [Green] }, default, "maar alleen voor groen.", "Mag geld uit Rijksgeld ook hiernaartoe?");
        AssertSays(pot with { NotFor = [Food], NeighbourhoodIds = [Elsewhere] }, Food, "maar past om meer redenen niet.", "Komt er €\u00a0300 bij voor eten en drinken in Laak?");

        void AssertSays(MoneyPot there, SpendingLabel label, string why, string wayOut)
        {
            var shortage = Short(Ask(300_00, label), there);
            Assert.Equal("Geen enkele geldbron mag dit nu betalen.", Words.Why(shortage)[1]);
            Assert.Equal("Rijksgeld heeft nog €\u00a0500, " + why, Words.Why(shortage)[2]);
            Assert.Equal(wayOut + " Dan kan dit betaald worden.", Words.WayOut(shortage));
        }
    }

    [Fact]
    public void Only_the_nearest_pots_are_named_and_empty_ones_are_not()
    {
        var pots = Enumerable.Range(1, 5).Select(i => Pot($"Bron {i}", i * 1_00) with { NotFor = [Food] }).Append(Pot("Leeg", 0) with { NotFor = [Food] }).Append(Pot("Ver", 900_00) with { NotFor = [Food], EndsOn = new(2026, 1, 1) });

        var why = Words.Why(Short(Ask(300_00, Food), [.. pots]));

        Assert.Equal(["Bron 5", "Bron 4", "Bron 3"], why.Skip(2).Take(3).Select(sentence => sentence[..6]));
        Assert.Equal("Nog 3 andere geldbronnen passen ook niet.", why[^1]);
    }

    /// <summary>Money of which nobody wrote down where it came from has no name, and still is a reason.</summary>
    [Fact]
    public void A_source_without_a_name_is_called_a_source()
    {
        var shortage = Short(Ask(300_00, Food), new MoneyPot(new PotKey(Guid.NewGuid(), 1), 500_00) { NotFor = [Food] });

        Assert.Equal("geldbron heeft nog €\u00a0500, maar niet voor eten en drinken.", Words.Why(shortage)[2]);
        Assert.Equal("Mag geld uit geldbron ook naar eten en drinken? Dan kan dit betaald worden.", Words.WayOut(shortage));
    }

    [Fact]
    public void Without_any_pot_more_money_is_the_way_out()
    {
        var shortage = Short(Ask(12_50, default));

        Assert.Equal(["Er is nog €\u00a012,50 nodig.", "Geen enkele geldbron mag dit nu betalen."], Words.Why(shortage));
        Assert.Equal("Komt er €\u00a012,50 bij in Laak? Dan kan dit betaald worden.", Words.WayOut(shortage));
    }

    private ShortageWords Words => new(new Sentences(), names, "Laak");

    private static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo(language);

    private static MoneyAsk Ask(long cents, SpendingLabel label) => new(Guid.NewGuid(), Laak, Dimension.Social, Day, [new MoneyLine(cents, label)]);

    private static Shortage Short(MoneyAsk ask, params MoneyPot[] pots) => Assert.Single(MatchSources.Plan([ask], pots).Shortages);

    private MoneyPot Pot(string name, long cents)
    {
        var id = Guid.NewGuid();
        names.Add(id, name);
        return new MoneyPot(new PotKey(id, 1), cents);
    }
}
