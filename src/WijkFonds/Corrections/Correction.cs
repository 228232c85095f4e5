using WijkFonds.People;

namespace WijkFonds.Corrections;

/// <summary>Correction: rechtzetting. Money that was promised or booked is changed afterwards, with a reason that everybody may read. Never erased.</summary>
public sealed class Correction
{
    /// <summary>Stands for the list of all of them, for pages that are kept (see Work.Changes).</summary>
    public static readonly Guid All = new("c0ffee00-0000-4000-8000-636f72726563");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required CorrectionKind Kind { get; init; }

    /// <summary>Null when it is about money that no initiative has yet.</summary>
    public Guid? InitiativeId { get; init; }

    public Guid? AllocationId { get; init; }

    /// <summary>Null when it is about money that no wijk has yet.</summary>
    public Guid? NeighbourhoodId { get; init; }

    /// <summary>The number of the line in the ledger that was wrong; only of a reversal.</summary>
    public long? WrongSeq { get; init; }

    public required long AmountCents { get; init; }

    /// <summary>Why. The wijk reads this.</summary>
    public required string Reason { get; init; }

    /// <summary>When the initiator was spoken with about it.</summary>
    public DateOnly? TalkedOn { get; init; }

    public required Guid ById { get; init; }

    public required string ByName { get; init; }

    public required Role ByRole { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The second official of a reversal; nothing is booked before.</summary>
    public Guid? AgreedById { get; private set; }

    public string AgreedByName { get; private set; } = "";

    public Role? AgreedByRole { get; private set; }

    /// <summary>When it was booked: at once, or when the second official agreed.</summary>
    public DateTimeOffset? BookedAt { get; set; }

    public int Version { get; private set; }

    /// <summary>How the ledger names it as its authority.</summary>
    public string AuthorityRef => $"correctie:{Id:N}";

    /// <summary>A second official looked and agrees. The database refuses that it is the same one.</summary>
    public void AgreedBy(Appointment official, string name, DateTimeOffset now)
    {
        (AgreedById, AgreedByName, AgreedByRole, BookedAt) = (official.PersonId, name, official.Role, now);
        Version++;
    }
}
