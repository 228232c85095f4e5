using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Allocations;

/// <summary>Which allocations have money set apart from a source that may not pay them (any more).</summary>
public static class MoneyThatNoLongerFits
{
    /// <summary>Set apart, and not granted yet: it can still be found elsewhere.</summary>
    public static readonly IReadOnlyList<AllocationState> States = [AllocationState.OpenForComment, AllocationState.Proposed, AllocationState.Conditional];

    /// <summary>The ids among these allocations (read with their lines), with three statements whatever their number.</summary>
    public static async Task<IReadOnlySet<Guid>> OfAsync(WijkFondsDb db, IReadOnlyCollection<Allocation> allocations, DateOnly today, CancellationToken cancellationToken)
    {
        var groups = allocations.Where(a => a.ReservationId is not null).Select(a => a.ReservationId!.Value).ToList();
        var parts = await (
            from t in db.LedgerTransfers
            where groups.Contains(t.GroupId) && t.Code == TransferCode.Grant && t.Phase == TransferPhase.Pending
            join account in db.LedgerAccounts on t.DebitId equals account.Id
            select new { t.GroupId, t.Amount, Account = account }).AsNoTracking().ToListAsync(cancellationToken);
        var ids = parts.Select(part => part.Account.SourceId!.Value).Distinct().ToList();
        var sources = await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var reserved = parts.ToLookup(part => part.GroupId);
        return allocations.Where(a => a.ReservationId is { } group && MatchSources.Plan([a.Ask(a.AmountCents, today)], [.. reserved[group].Select(part => Reserved(part.Account, part.Amount))]).ShortCents > 0)
            .Select(a => a.Id).ToHashSet();

        MoneyPot Reserved(LedgerAccount account, long cents)
        {
            var source = sources.GetValueOrDefault(account.SourceId!.Value);
            // Set apart before the last day stays good: only a rule or a withdrawal takes it away.
            return SourcePots.Pot(account, source) with { FreeCents = source?.WithdrawnOn is null ? cents : 0, EndsOn = null, StartsOn = null };
        }
    }
}
