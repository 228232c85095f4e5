namespace WijkFonds.People;

/// <summary>Appointment: somebody holds a role in a wijk, or in all of them.</summary>
public sealed class Appointment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null: for the whole municipality.</summary>
    public Guid? NeighbourhoodId { get; init; }

    /// <summary>Stands in the ledger and the audit log in the place of a name: <c>rol:…</c> (LEDGER 4.4).</summary>
    public string Pseudonym { get; init; } = "rol:" + Guid.NewGuid().ToString("N");

    public DateTimeOffset AppointedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
