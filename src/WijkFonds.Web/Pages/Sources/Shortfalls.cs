using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Neighbourhoods;
using WijkFonds.Sources;
using WijkFonds.Sources.Matching;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Reads what the money of a wijk cannot pay of an ask, in words.</summary>
public sealed class Shortfalls(WijkFondsDb db, Sentences sentences)
{
    /// <summary>After a refusal because of the rules of money; null after any other.</summary>
    /// <param name="wijk">The wijk for which it was asked.</param>
    public async Task<Shortfall?> AfterAsync(Refusal refusal, Proposal proposal, Neighbourhood wijk, DateOnly today, CancellationToken cancellationToken) =>
        refusal.Sentence == AllocationRefusals.NoSourceFits.Sentence ? await ReadAsync(proposal.Ask(wijk.Id, today), proposal.Year, wijk.Name, cancellationToken) : null;

    public async Task<Shortfall> ReadAsync(MoneyAsk ask, int year, string wijkName, CancellationToken cancellationToken)
    {
        var plan = MatchSources.Plan([ask], await SourcePots.FreeAsync(db, ask.NeighbourhoodId, year, cancellationToken));
        if (plan.Shortages.Count == 0)
        {
            return new Shortfall(plan.CoveredCents, []);
        }

        var pots = plan.Shortages.SelectMany(shortage => shortage.Misfits.Select(misfit => misfit.Pot).Append(shortage.Change.Pot)).OfType<MoneyPot>().Select(pot => pot.Key.SourceId).Distinct().ToList();
        var sources = await db.Sources.Where(s => pots.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var words = new ShortageWords(sentences, sources, wijkName);
        return new Shortfall(plan.CoveredCents, [.. plan.Shortages.Select(shortage => new Shortfall.Part(words.Why(shortage), words.WayOut(shortage)))]);
    }
}

/// <summary>How much can be paid, in cents, and for each thing that cannot: why, and what would help.</summary>
public sealed record Shortfall(long CoveredCents, IReadOnlyList<Shortfall.Part> Parts)
{
    public sealed record Part(IReadOnlyList<string> Why, string WayOut);
}
