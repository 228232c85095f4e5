using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>The money of one year: sources that the council makes available before it begins, and what each wijk gets of them.</summary>
internal sealed class DemoMoneyRound(DemoRun run, IReadOnlyList<DemoWijk> wijken, int year)
{
    private static readonly IReadOnlyDictionary<string, (string Financier, SourceKind Kind, long Euros, string Purpose, string Restriction, (int Month, int Day)? EndsNextYear)> Sources =
        new Dictionary<string, (string, SourceKind, long, string, string, (int, int)?)>
        {
            ["Wijkbudget gemeente"] = ("Gemeente Voorbeeldstad", SourceKind.Municipality, 180_000, "Alles wat de wijk beter maakt.", "", null),
            ["Schoon, heel en veilig"] = ("Woningcorporatie De Voorbeeldhaard", SourceKind.HousingCorporation, 117_000, "Straten, tuinen en trappenhuizen die schoon, heel en veilig zijn.", "Alleen voor schoon, heel en veilig.", null),
            ["Fonds Samen Vooruit"] = ("Stichting Samen Vooruit", SourceKind.PrivateFund, 500_000, "Ontmoeten en samen eten. Eten en drinken mag.", "", null),
            ["Landelijk wijkenprogramma"] = ("Het Rijk", SourceKind.State, 90_000, "Kansen voor jongeren en ouders.", "Besteden vóór 1 april van het jaar erna.", (3, 31)),
        };

    public async Task PlayAsync()
    {
        foreach (var (name, source) in Sources)
        {
            var id = Must(await run.Use<RegisterSource>().ExecuteAsync(
                new RegisterSource.Input(run.People.Administrator.Id, name, source.Financier, source.Kind, year, source.Purpose)
                {
                    Restriction = source.Restriction,
                    ExpectedCents = source.Euros * 100,
                    IsPromised = true,
                    EndsOn = source.EndsNextYear is var (month, day) ? new DateOnly(year + 1, month, day) : null,
                },
                FormKey.New(),
                run.CancellationToken));
            Must(await run.Use<FundSource>().ExecuteAsync(new FundSource.Input(run.People.Administrator.Id, id, source.Euros * 100, $"Raadsbesluit {year - 1}/112"), FormKey.New(), run.CancellationToken));
            foreach (var wijk in wijken)
            {
                foreach (var money in wijk.Money.Where(money => money.Source == name))
                {
                    Must(await run.Use<AllocateSource>().ExecuteAsync(
                        new AllocateSource.Input(run.People.Administrator.Id, id, run.WijkIds[wijk.Slug], money.EurosPerYear * 100, $"Collegebesluit {year - 1}/87"), FormKey.New(), run.CancellationToken));
                }
            }
        }
    }

    private T Must<T>(Outcome<T> outcome) => outcome.IsAccepted ? outcome.Value : throw new InvalidOperationException($"{year}: {outcome.Refusal!.Sentence}");
}
