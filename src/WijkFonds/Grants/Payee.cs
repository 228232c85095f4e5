namespace WijkFonds.Grants;

/// <summary>
/// To whom the bank pays. Private: only the treasurer and who entered it see it, and it never comes in the ledger.
/// A row is never changed: a new account number is a new row, so that the treasurer sees that it is new.
/// </summary>
public sealed class Payee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    /// <summary>The name as the bank knows it.</summary>
    public required string Name { get; set; }

    /// <summary>The account number under seal (see <see cref="AccountNumbers"/>); empty after its time is over.</summary>
    public required string SealedIban { get; set; }

    /// <summary>The last four of the number, enough to recognise one's own account.</summary>
    public required string IbanEnd { get; set; }

    /// <summary>A partner holds the money for an informal group: a kassier (I07).</summary>
    public bool IsKeeper { get; init; }

    public required Guid EnteredById { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The initiative went to somebody else: no money goes here any more.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>Seven years after the year it belongs to, as the law asks of a cash book (AWR art. 52); then it is erased.</summary>
    public required DateOnly KeepUntil { get; init; }
}
