using WijkFonds.Initiatives;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>The money of one year: sources that the council makes available before it begins, and what each wijk gets of them.</summary>
internal sealed class DemoMoneyRound(DemoRun run, IReadOnlyList<DemoWijk> wijken, int year)
{
    /// <summary>The label under which plans for streets and stairs ask their money (A17).</summary>
    public const string CleanWholeAndSafe = "schoon, heel en veilig";

    /// <summary>What some money may not pay (A43).</summary>
    public const string Food = "eten en drinken";

    private static readonly IReadOnlyList<DemoSource> Sources =
    [
        new("Wijkbudget gemeente", "Gemeente Voorbeeldstad", SourceKind.Municipality, 180_000, "Alles wat de wijk beter maakt."),
        new("Schoon, heel en veilig", "Woningcorporatie De Voorbeeldhaard", SourceKind.HousingCorporation, 117_000, "Straten, tuinen en trappenhuizen die schoon, heel en veilig zijn.")
        {
            Rules = SourceRules.None with { Restriction = "Alleen voor schoon, heel en veilig.", OnlyFor = [CleanWholeAndSafe] },
        },
        new("Fonds Samen Vooruit", "Stichting Samen Vooruit", SourceKind.PrivateFund, 500_000, "Ontmoeten en samen eten. Eten en drinken mag.")
        {
            Rules = SourceRules.None with { Dimensions = [Dimension.Social] },
        },
        new("Landelijk wijkenprogramma", "Het Rijk", SourceKind.State, 90_000, "Kansen voor jongeren en ouders.")
        {
            Rules = SourceRules.None with { Restriction = "Niet voor eten en drinken. Besteden vóór 1 april van het jaar erna.", NotFor = [Food] },
            EndsNextMarch = true,
        },
        new("Regiodeal winkelstraten", "Provincie Voorbeeldland", SourceKind.Province, 45_000, "Werk en winkels in de wijk.")
        {
            Rules = SourceRules.None with { Restriction = "Alleen voor economische plannen.", Dimensions = [Dimension.Economic] },
        },
        new("Kansrijke Start", "Het Rijk", SourceKind.State, 30_000, "Een goed begin voor kinderen tot vier jaar.")
        {
            Rules = SourceRules.None with { Restriction = "Niet voor eten en drinken.", Dimensions = [Dimension.Social], NotFor = [Food], AheadMaxCents = 5_000_00 },
            IsOnlyPromised = true,
        },
    ];

    public async Task PlayAsync()
    {
        foreach (var source in Sources)
        {
            var id = Must(await run.Use<RegisterSource>().ExecuteAsync(
                new RegisterSource.Input(run.People.Administrator.Id, source.Name, source.Financier, source.Kind, year, source.Purpose)
                {
                    Rules = source.Rules,
                    ExpectedCents = source.Euros * 100,
                    IsPromised = true,
                    EndsOn = source.EndsNextMarch ? new DateOnly(year + 1, 3, 31) : null,
                },
                FormKey.New(),
                run.CancellationToken));
            if (source.IsOnlyPromised)
            {
                // One wijk begins already; the rest waits until it is in (A38).
                Must(await run.Use<SpendAhead>().ExecuteAsync(
                    new SpendAhead.Input(run.People.Administrator.Id, id, run.WijkIds[wijken[0].Slug], 2_000_00, $"Collegebesluit {year - 1}/91"), FormKey.New(), run.CancellationToken));
                continue;
            }

            Must(await run.Use<FundSource>().ExecuteAsync(new FundSource.Input(run.People.Administrator.Id, id, source.Euros * 100, $"Raadsbesluit {year - 1}/112"), FormKey.New(), run.CancellationToken));
            foreach (var wijk in wijken)
            {
                foreach (var money in wijk.Money.Where(money => money.Source == source.Name))
                {
                    Must(await run.Use<AllocateSource>().ExecuteAsync(
                        new AllocateSource.Input(run.People.Administrator.Id, id, run.WijkIds[wijk.Slug], year, money.EurosPerYear * 100, $"Collegebesluit {year - 1}/87"), FormKey.New(), run.CancellationToken));
                }
            }
        }
    }

    private T Must<T>(Outcome<T> outcome) => outcome.IsAccepted ? outcome.Value : throw new InvalidOperationException($"{year}: {outcome.Refusal!.Sentence}");

    private sealed record DemoSource(string Name, string Financier, SourceKind Kind, long Euros, string Purpose)
    {
        public SourceRules Rules { get; init; } = SourceRules.None;

        public bool EndsNextMarch { get; init; }

        /// <summary>Not in yet: a wijk may begin with a part of it.</summary>
        public bool IsOnlyPromised { get; init; }
    }
}
