using WijkFonds.Allocations;
using WijkFonds.People;

namespace WijkFonds.Decisions;

/// <summary>
/// Decision: besluit. One answer with a human reason, public and never changed; the ledger names it as its authority.
/// A new insight is a new decision.
/// </summary>
public sealed class Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AllocationId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    public required DecisionAnswer Answer { get; init; }

    /// <summary>What was proposed, in cents.</summary>
    public required long ProposedCents { get; init; }

    /// <summary>What is granted, in cents; zero with "not yet".</summary>
    public required long GrantedCents { get; init; }

    /// <summary>Why, in a sentence that the neighbour understands.</summary>
    public required string Reason { get; init; }

    /// <summary>What has to be right first, with "yes, if…".</summary>
    public string Condition { get; init; } = "";

    /// <summary>Wat kan er wel? With "not yet" (B33).</summary>
    public string WhatCan { get; init; } = "";

    /// <summary>First name of who helps from here, with "not yet".</summary>
    public string HelperName { get; init; } = "";

    /// <summary>The day on which was called or spoken, before this was written (B32).</summary>
    public DateOnly? TalkedOn { get; init; }

    /// <summary>First name of who decided.</summary>
    public required string DecidedByName { get; init; }

    /// <summary>In which role: wijkwethouder, or wijkwerker under the micro mandate.</summary>
    public required Role DecidedByRole { get; init; }

    public required string DecidedByRef { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The day in Amsterdam; the objection term and the year hang on it.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>When who decided last proved to be who they are (T-44).</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    public List<DecisionSeat> AtTable { get; init; } = [];

    public List<DecisionDeviation> Deviations { get; init; } = [];
}
