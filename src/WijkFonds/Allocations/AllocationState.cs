namespace WijkFonds.Allocations;

/// <summary>Where an allocation stands. Which step leads where is in <see cref="AllocationLife"/>, and nowhere else.</summary>
public enum AllocationState
{
    /// <summary>The wijk may say what it thinks; the money is set apart.</summary>
    OpenForComment = 1,

    /// <summary>Waits for the decision; the money is set apart.</summary>
    Proposed = 2,

    /// <summary>Gaat door, but next year's budget is not there yet; reserved as soon as it is.</summary>
    AwaitingBudget = 3,

    /// <summary>Yes, if…: the money stays set apart until the condition is met.</summary>
    Conditional = 4,

    /// <summary>Yes. To be paid.</summary>
    Granted = 5,

    /// <summary>The order lies with the bank.</summary>
    Ordered = 6,

    Paid = 7,

    /// <summary>Not yet, but this can…: the money is free again.</summary>
    NotYet = 8,

    /// <summary>Taken back by who proposed it, before a decision.</summary>
    Withdrawn = 9,

    /// <summary>It was a yes; all of it is free again before anything was paid.</summary>
    Lapsed = 10,
}
