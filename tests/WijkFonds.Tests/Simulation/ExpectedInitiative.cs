using System.Collections.Immutable;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;

namespace WijkFonds.Tests.Simulation;

/// <summary>What the simulation believes of an initiative.</summary>
internal sealed record ExpectedInitiative(Guid Id, string Slug, Guid Wijk, Guid Owner)
{
    public Stage Stage { get; set; } = Stage.Idea;

    public ImmutableHashSet<Guid> Supporters { get; set; } = [];

    public ImmutableHashSet<Guid> EverSupported { get; set; } = [];

    public Guid? Payee { get; set; }

    public Guid? PayeeBy { get; set; }

    /// <summary>The last good conversation that was written down.</summary>
    public Guid? LookBack { get; set; }

    public ImmutableHashSet<Guid> Confirmed { get; set; } = [];

    public bool IsStopped => Stage == Stage.Stopped;
}

/// <summary>What it believes of money asked, promised and paid.</summary>
internal sealed record ExpectedAllocation(Guid Id, Guid Initiative, Guid Wijk, int Year, Dimension Dimension, Guid ProposedBy, Guid? Continues)
{
    public required long Cents { get; set; }

    public required AllocationState State { get; set; }

    public required Track Track { get; set; }

    public Guid? ApprovedBy { get; set; }

    public DateOnly? PublicUntil { get; set; }

    public DateOnly GrantedOn { get; set; }

    /// <summary>In which order yeses were said.</summary>
    public int? GrantNumber { get; set; }

    public DateOnly? PaidOn { get; set; }

    public Guid? Payout { get; set; }

    public Guid PaidFrom { get; set; }

    public ImmutableHashSet<Guid> CameBackFrom { get; set; } = [];

    public long AskedBackCents { get; set; }

    public long CameBackCents { get; set; }

    public bool IsSetApart => State is AllocationState.OpenForComment or AllocationState.Proposed or AllocationState.Conditional;

    public bool IsGranted => State is AllocationState.Granted or AllocationState.Ordered;

    public bool IsUndecided => State is AllocationState.OpenForComment or AllocationState.Proposed or AllocationState.AwaitingBudget;

    /// <summary>Counts for the track of what the same initiative asks next.</summary>
    public bool CountsAlong => IsSetApart || IsGranted || State is AllocationState.Paid or AllocationState.AwaitingBudget;

    public bool Involves(Guid person) => ProposedBy == person || ApprovedBy == person;
}

/// <summary>What it believes of a money source.</summary>
internal sealed record ExpectedSource(Guid Id, string Name, int Year, DateOnly? EndsOn, long AheadMaxCents)
{
    /// <summary>The only kind of change it may serve, or null for all.</summary>
    public Dimension? Only { get; set; }

    public bool IsPromised { get; set; }

    public bool IsWithdrawn { get; set; }

    public bool MayPay(Dimension dimension) => !IsWithdrawn && (Only is null || Only == dimension);
}

/// <summary>One act of a beheerder in the ledger, to be able to take it back.</summary>
internal sealed record ExpectedBooking(long FromSeq, long ToSeq, IReadOnlyList<ExpectedMove> Moves);

/// <summary>So many cents more or less: of a source that no wijk has, of a wijk, or spent ahead.</summary>
internal sealed record ExpectedMove(Guid Source, Guid? Wijk, int Year, long Cents, bool IsAhead = false);
