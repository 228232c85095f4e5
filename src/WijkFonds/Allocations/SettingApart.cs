using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Sources.Matching;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>Sets money apart for an allocation, out of the sources that fit. Nobody chooses a source: <see cref="MatchSources"/> does (A02, A03, X14).</summary>
internal static class SettingApart
{
    /// <summary>
    /// Sets the whole amount apart or nothing. Cents. Refusals: <see cref="LedgerRefusals.NotEnough"/>, <see cref="LedgerRefusals.OnlyExpired"/>,
    /// <see cref="AllocationRefusals.NoSourceFits"/> when there is money and its rules do not allow this.
    /// </summary>
    public static async Task<Outcome<Reservation>> ReserveAsync(Work work, Allocation allocation, long amountCents, string actorRef, string authorityRef)
    {
        var plan = await PlanAsync(work, allocation, amountCents);
        return plan.Shortages.Count == 0 ? await ReserveAsync(work, allocation, plan, actorRef, authorityRef) : Refusal(plan, amountCents, work.Today);
    }

    /// <summary>Sets apart what the plan found, which may be a part of what was asked.</summary>
    public static Task<Outcome<Reservation>> ReserveAsync(Work work, Allocation allocation, MoneyPlan plan, string actorRef, string authorityRef) =>
        work.Ledger.ReserveFromAsync(
            allocation.NeighbourhoodId,
            allocation.Year,
            allocation.InitiativeId,
            [.. plan.Parts.GroupBy(part => part.Pot).Select(pot => new AccountPart(pot.Key.AccountId, pot.Sum(part => part.Cents)))],
            allocation.Id,
            actorRef,
            authorityRef);

    /// <summary>Waits for the turn to write money, so that what is free cannot change before it is set apart.</summary>
    public static async Task<MoneyPlan> PlanAsync(Work work, Allocation allocation, long amountCents)
    {
        await work.Ledger.WaitForTurnAsync();
        return MatchSources.Plan([allocation.Ask(amountCents, work.Today)], await SourcePots.FreeAsync(work.Db, allocation.NeighbourhoodId, allocation.Year, work.CancellationToken));
    }

    private static Refusal Refusal(MoneyPlan plan, long amountCents, DateOnly today)
    {
        var left = plan.Shortages.SelectMany(shortage => shortage.Misfits).Where(misfit => misfit.LeftCents > 0).DistinctBy(misfit => misfit.Pot.Key).ToList();
        if (left.Exists(misfit => misfit.Why != Misfit.Ended))
        {
            return AllocationRefusals.NoSourceFits.With(new Money(plan.CoveredCents), new Money(amountCents)).At("Input.Amount");
        }

        var ended = left.Where(misfit => misfit.Pot.EndsOn < today).Sum(misfit => misfit.LeftCents);
        return plan.CoveredCents + ended >= amountCents
            ? LedgerRefusals.OnlyExpired.With(new Money(ended))
            : LedgerRefusals.NotEnough.With(new Money(plan.CoveredCents), new Money(amountCents));
    }
}
