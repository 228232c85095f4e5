using System.Collections.Frozen;

namespace WijkFonds.Allocations;

/// <summary>Every step that exists, in one table. What is not in it cannot happen: nobody pays before a yes (T-20).</summary>
public static class AllocationLife
{
    private static readonly FrozenDictionary<(AllocationState, AllocationStep), AllocationState> Table =
        new Dictionary<(AllocationState, AllocationStep), AllocationState>
        {
            [(AllocationState.Proposed, AllocationStep.PutOpenForComment)] = AllocationState.OpenForComment,
            [(AllocationState.AwaitingBudget, AllocationStep.ReserveBudget)] = AllocationState.Proposed,

            [(AllocationState.Proposed, AllocationStep.SayYes)] = AllocationState.Granted,
            [(AllocationState.Proposed, AllocationStep.SayYesIf)] = AllocationState.Conditional,
            [(AllocationState.Proposed, AllocationStep.SayNotYet)] = AllocationState.NotYet,
            [(AllocationState.OpenForComment, AllocationStep.SayYes)] = AllocationState.Granted,
            [(AllocationState.OpenForComment, AllocationStep.SayYesIf)] = AllocationState.Conditional,
            [(AllocationState.OpenForComment, AllocationStep.SayNotYet)] = AllocationState.NotYet,
            [(AllocationState.AwaitingBudget, AllocationStep.SayNotYet)] = AllocationState.NotYet,
            [(AllocationState.Conditional, AllocationStep.MeetCondition)] = AllocationState.Granted,
            [(AllocationState.Conditional, AllocationStep.SayNotYet)] = AllocationState.NotYet,

            [(AllocationState.Granted, AllocationStep.OrderPayout)] = AllocationState.Ordered,
            [(AllocationState.Ordered, AllocationStep.ConfirmPayout)] = AllocationState.Paid,
            [(AllocationState.Ordered, AllocationStep.BouncePayout)] = AllocationState.Granted,
            [(AllocationState.Granted, AllocationStep.LetLapse)] = AllocationState.Lapsed,

            [(AllocationState.Proposed, AllocationStep.Withdraw)] = AllocationState.Withdrawn,
            [(AllocationState.OpenForComment, AllocationStep.Withdraw)] = AllocationState.Withdrawn,
            [(AllocationState.AwaitingBudget, AllocationStep.Withdraw)] = AllocationState.Withdrawn,
        }.ToFrozenDictionary();

    /// <summary>Where the step leads, or null when it does not exist from here.</summary>
    public static AllocationState? After(AllocationState state, AllocationStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>The states in which money is set apart or given: it counts for tracks and shares.</summary>
    public static readonly IReadOnlyList<AllocationState> HoldingMoney =
        [AllocationState.OpenForComment, AllocationState.Proposed, AllocationState.Conditional, AllocationState.Granted, AllocationState.Ordered, AllocationState.Paid];

    /// <summary>The states that wait for the alderman.</summary>
    public static readonly IReadOnlyList<AllocationState> Undecided =
        [AllocationState.OpenForComment, AllocationState.Proposed, AllocationState.AwaitingBudget];
}
