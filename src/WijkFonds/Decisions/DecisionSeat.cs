namespace WijkFonds.Decisions;

/// <summary>Somebody who sat at the table (C02). The name stands here only when that person is fine with it.</summary>
public sealed class DecisionSeat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DecisionId { get; init; }

    public required bool IsResident { get; init; }

    /// <summary>Voornaam, or what somebody is: "een bewoner", "de huismeester".</summary>
    public required string Who { get; set; }
}
