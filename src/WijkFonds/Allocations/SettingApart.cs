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
    public static async Task<Refusal?> ReserveAllAsync(Work work, Allocation allocation, string actorRef) =>
        await ReserveAllAsync(work, allocation, await PlanAsync(work, allocation), actorRef);

    /// <summary>The same, when what fits was looked up before.</summary>
    public static async Task<Refusal?> ReserveAllAsync(Work work, Allocation allocation, MoneyPlan plan, string actorRef) =>
        plan.Shortages.Count == 0 ? await ReserveAsync(work, allocation, plan, actorRef) : WhyNot(plan, work.Today);

    /// <summary>Sets apart what the plan found, which may be a part of what was asked; then the allocation asks that part.</summary>
    public static Task<Refusal?> ReserveAsync(Work work, Allocation allocation, MoneyPlan plan, string actorRef) =>
        BookAsync(work, allocation, plan, actorRef, allocation.AuthorityRef, null);

    /// <summary>
    /// Lets go of what is set apart, and sets this amount apart anew: less of it, or the same elsewhere. So each euro stays on money that may pay it.
    /// What was set apart before its last day stays good. Cents. Refusals as above; then the whole act is refused, and everything stays as it was.
    /// </summary>
    public static async Task<Refusal?> AgainAsync(Work work, Allocation allocation, long amountCents, string actorRef, string authorityRef)
    {
        await work.Ledger.WaitForTurnAsync();
        var before = allocation.ReservationId!.Value;
        var held = await work.Ledger.TakenFromAsync(before);
        if ((await work.Ledger.ReleaseAsync(before, actorRef, authorityRef)).Refusal is { } stuck)
        {
            return stuck;
        }

        var ask = allocation.Ask(amountCents, work.Today);
        var pots = await SourcePots.FreeAsync(work.Db, allocation.NeighbourhoodId, allocation.Year, work.CancellationToken);
        var plan = MatchSources.Plan([ask], [.. pots.Select(pot =>
            pot.EndsOn < work.Today && held.TryGetValue(pot.Key.AccountId, out var cents) ? pot with { FreeCents = Math.Min(pot.FreeCents, cents), EndsOn = ask.NeededOn } : pot)]);
        return plan.Shortages.Count == 0 ? await BookAsync(work, allocation, plan, actorRef, authorityRef, before) : WhyNot(plan, work.Today);
    }

    /// <summary>
    /// Lets go of a part of what was granted and is not paid, so that what stays is on money that may pay it, and what ends first stays promised
    /// (transfer 140). Cents. Refusal: <see cref="LedgerRefusals.LessToLower"/>.
    /// </summary>
    public static async Task<Refusal?> LowerAsync(Work work, Allocation allocation, long toCents, string actorRef, string authorityRef)
    {
        await work.Ledger.WaitForTurnAsync();
        var granted = await work.Ledger.GrantedFromAsync(allocation.ReservationId!.Value);
        var pots = (await SourcePots.FreeAsync(work.Db, allocation.NeighbourhoodId, allocation.Year, work.CancellationToken)).ToDictionary(pot => pot.Key.AccountId);
        // What was granted stays granted, whatever became of the source or its days.
        var plan = toCents == 0 ? null : MatchSources.Plan(
            [allocation.Ask(toCents, work.Today)],
            [.. granted.Select(part => pots[part.AccountId] with { FreeCents = part.AmountCents, StartsOn = null, EndsOn = pots[part.AccountId].EndsOn < work.Today ? work.Today : pots[part.AccountId].EndsOn })]);
        var kept = (plan?.Parts ?? []).GroupBy(part => part.Pot.AccountId).ToDictionary(pot => pot.Key, pot => pot.Sum(part => part.Cents));
        var missing = toCents - kept.Values.Sum();
        foreach (var part in granted)
        {
            // A rule that changed after the yes does not lower a grant further than was decided.
            var more = Math.Min(missing, part.AmountCents - kept.GetValueOrDefault(part.AccountId));
            kept[part.AccountId] = kept.GetValueOrDefault(part.AccountId) + more;
            missing -= more;
        }

        var lowered = granted.Select(part => new AccountPart(part.AccountId, part.AmountCents - kept[part.AccountId])).Where(part => part.AmountCents > 0).ToList();
        if ((await work.Ledger.LowerGrantAsync(allocation.ReservationId.Value, lowered, actorRef, authorityRef)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (plan is { Shortages.Count: 0 })
        {
            allocation.SetApart(plan, allocation.ReservationId.Value);
        }

        return null;
    }

    /// <summary>Waits for the turn to write money, so that what is free cannot change before it is set apart.</summary>
    public static async Task<MoneyPlan> PlanAsync(Work work, Allocation allocation)
    {
        await work.Ledger.WaitForTurnAsync();
        var pots = await SourcePots.FreeAsync(work.Db, allocation.NeighbourhoodId, allocation.Year, work.CancellationToken);
        return MatchSources.Plan([allocation.Ask(allocation.AmountCents, work.Today)], pots);
    }

    /// <summary>Whether there is money left that only its rules keep away from what is short.</summary>
    public static bool IsARule(MoneyPlan plan) => Left(plan).Exists(misfit => misfit.Why != Misfit.Ended);

    /// <summary>The sentence for a plan that is short.</summary>
    private static Refusal WhyNot(MoneyPlan plan, DateOnly today)
    {
        var (left, asked) = (Left(plan), plan.CoveredCents + plan.ShortCents);
        if (IsARule(plan))
        {
            return AllocationRefusals.NoSourceFits.With(new Money(plan.CoveredCents), new Money(asked)).At("Input.Amount");
        }

        var ended = left.Where(misfit => misfit.Pot.EndsOn < today).Sum(misfit => misfit.LeftCents);
        return plan.CoveredCents + ended >= asked
            ? LedgerRefusals.OnlyExpired.With(new Money(ended))
            : LedgerRefusals.NotEnough.With(new Money(plan.CoveredCents), new Money(asked));
    }

    private static List<PotMisfit> Left(MoneyPlan plan) =>
        [.. plan.Shortages.SelectMany(shortage => shortage.Misfits).Where(misfit => misfit.LeftCents > 0).DistinctBy(misfit => misfit.Pot.Key)];

    private static async Task<Refusal?> BookAsync(Work work, Allocation allocation, MoneyPlan plan, string actorRef, string authorityRef, Guid? insteadOf)
    {
        var reserved = await work.Ledger.ReserveFromAsync(
            allocation.NeighbourhoodId,
            allocation.Year,
            allocation.InitiativeId,
            [.. plan.Parts.GroupBy(part => part.Pot).Select(pot => new AccountPart(pot.Key.AccountId, pot.Sum(part => part.Cents)))],
            allocation.Id,
            actorRef,
            authorityRef,
            insteadOf);
        if (reserved.IsAccepted)
        {
            allocation.SetApart(plan, reserved.Value);
        }

        return reserved.Refusal;
    }
}
