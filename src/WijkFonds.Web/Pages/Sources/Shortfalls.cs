using Microsoft.EntityFrameworkCore;
using WijkFonds.Sources;
using WijkFonds.Sources.Matching;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Reads what the money of a wijk cannot pay of an ask, in words.</summary>
public sealed class Shortfalls(WijkFondsDb db, Sentences sentences)
{
    public async Task<Shortfall> ReadAsync(MoneyAsk ask, int year, CancellationToken cancellationToken)
    {
        var plan = MatchSources.Plan([ask], await SourcePots.FreeAsync(db, ask.NeighbourhoodId, year, cancellationToken));
        if (plan.Shortages.Count == 0)
        {
            return new Shortfall(plan.CoveredCents, []);
        }

        var sources = await db.Sources.Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var wijken = await db.Neighbourhoods.Select(n => new { n.Id, n.Name }).ToDictionaryAsync(n => n.Id, n => n.Name, cancellationToken);
        var words = new ShortageWords(sentences, sources, wijken);
        return new Shortfall(plan.CoveredCents, [.. plan.Shortages.Select(shortage => new Shortfall.Part(words.Why(shortage), words.WayOut(shortage)))]);
    }
}

/// <summary>How much can be paid, in cents, and for each thing that cannot: why, and what would help.</summary>
public sealed record Shortfall(long CoveredCents, IReadOnlyList<Shortfall.Part> Parts)
{
    public sealed record Part(IReadOnlyList<string> Why, string WayOut);
}
