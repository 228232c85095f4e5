using WijkFonds.Initiatives;
using WijkFonds.Web.Pages.Initiatives;
using WijkFonds.Web.Pages.Sources;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>What the picture of the money draws: of a year of a wijk, of one source, of one initiative. The same cents stand in the table beside it.</summary>
internal static class MoneyFlows
{
    private const int ReservedOrder = 90;
    private const int FreeOrder = 91;

    public static IReadOnlyList<MoneyFlow> OfYear(BegrotingModel year, Sentences t)
    {
        var flows = new List<MoneyFlow>();
        foreach (var source in year.Sources)
        {
            var from = Source(source.Id.ToString("N"), source.Name, t);
            flows.AddRange(year.Given.Where(g => g.SourceId == source.Id).Select(given => new MoneyFlow(given.Cents, [from, .. Along(given.InitiativeId, given.Title, given.Dimension, given.Stage, given.DidNotWork, t)])));
            flows.Add(new MoneyFlow(source.Position.ReservedCents, from, Reserved(t)));
            flows.Add(new MoneyFlow(source.Position.FreeCents, from, Free(t)));
        }

        return flows;
    }

    /// <summary>The wijken are a column of their own only when the source has several.</summary>
    public static IReadOnlyList<MoneyFlow> OfSource(GeldbronModel page, Sentences t)
    {
        var account = page.Account;
        var from = Source("", account.Source.Name, t);
        var isOfSeveral = account.Position.Wijken.DistinctBy(part => part.NeighbourhoodId).Count() > 1;
        IEnumerable<MoneyStop> Wijk(Guid id) => isOfSeveral ? [from, new MoneyStop(id.ToString("N"), page.WijkName(id), "granted") { Others = t["andere wijken"] }] : [from];
        var flows = account.Contributions
            .Select(row => new MoneyFlow(row.Cents, [.. Wijk(row.Sum.NeighbourhoodId), .. Along(row.Sum.InitiativeId, row.Title, row.Dimension, row.Stage, row.DidNotWork, t)]))
            .ToList();
        foreach (var part in account.Position.Wijken)
        {
            flows.Add(new MoneyFlow(part.Position.ReservedCents, [.. Wijk(part.NeighbourhoodId), Reserved(t)]));
            flows.Add(new MoneyFlow(part.Position.FreeCents, [.. Wijk(part.NeighbourhoodId), Free(t)]));
        }

        flows.Add(new MoneyFlow(account.Position.UndividedCents, from, new MoneyStop("undivided", t["nog te verdelen"], "free", FreeOrder)));
        flows.Add(new MoneyFlow(account.Position.BackCents, from, new MoneyStop("back", t["terug naar de gever"], "reserved", FreeOrder + 1)));
        return flows;
    }

    /// <summary>From each source to what was paid, and what became of it.</summary>
    public static IReadOnlyList<MoneyFlow> OfInitiative(FollowModel page, Sentences t)
    {
        var flows = new List<MoneyFlow>();
        foreach (var row in page.Rows)
        {
            // The same source comes back each year under the same name.
            var from = Source(row.Sum.SourceId.ToString("N"), row.SourceName is null ? null : $"{row.SourceName} {row.Sum.Year}", t);
            var became = Became(page.Stage, page.Talks.Count > 0 && page.Talks[0].DidNotWork, t);
            flows.Add(new MoneyFlow(row.Sum.PaidCents - row.Sum.ReturnedCents, from, new MoneyStop("paid", t["betaald"], "paid", 1), became));
            flows.Add(new MoneyFlow(row.Sum.GivenCents - row.Sum.PaidCents, from, new MoneyStop("granted", t["nog te betalen"], "granted", 2), became));
            flows.Add(new MoneyFlow(row.Sum.ReturnedCents, from, new MoneyStop("returned", t["kwam terug"], "reserved", ReservedOrder)));
        }

        return flows;
    }

    /// <summary>What it is for, who got it and what became of it. Of what is out of sight nothing is told but its purpose.</summary>
    private static MoneyStop[] Along(Guid id, string? title, Dimension dimension, Stage stage, bool didNotWork, Sentences t)
    {
        var purpose = new MoneyStop(dimension.ToString(), t.DimensionName(dimension), "granted", (int)dimension);
        var initiative = new MoneyStop(id.ToString("N"), title ?? "", "paid") { Others = t["andere initiatieven"] };
        return title is null ? [purpose, initiative.AmongOthers()] : [purpose, initiative, Became(stage, didNotWork, t)];
    }

    private static MoneyStop Source(string key, string? name, Sentences t) => new(key, name ?? t["geldbron"], "source") { Others = t["andere geldbronnen"] };

    private static MoneyStop Reserved(Sentences t) => new("reserved", t["gereserveerd"], "reserved", ReservedOrder);

    private static MoneyStop Free(Sentences t) => new("free", t["nog vrij"], "free", FreeOrder);

    private static MoneyStop Became(Stage stage, bool didNotWork, Sentences t) => (stage, didNotWork) switch
    {
        (_, true) => new("failed", t["lukte niet, dit leerden we"], "reserved", 3) { IsOutcome = true },
        (Stage.Proven or Stage.Independent, _) => new("proven", t["bewezen"], "proven", 1) { IsOutcome = true },
        (Stage.Stopped, _) => new("stopped", t["gestopt"], "reserved", 4) { IsOutcome = true },
        _ => new("underway", t["loopt"], "granted", 2) { IsOutcome = true },
    };
}
