namespace WijkFonds.Allocations;

/// <summary>What can be done with an allocation.</summary>
public enum AllocationStep
{
    PutOpenForComment = 1,
    ReserveBudget = 2,
    SayYes = 3,
    SayYesIf = 4,
    SayNotYet = 5,
    MeetCondition = 6,
    OrderPayout = 7,
    ConfirmPayout = 8,
    BouncePayout = 9,
    Withdraw = 10,
    LetLapse = 11,
}
