namespace WijkFonds.LookBacks;

/// <summary>
/// LookBack: het goede gesprek. The one conversation a year in the place of every report (F05). The wijkwerker writes it down;
/// it counts when the initiator says that it is right (C47).
/// </summary>
public sealed class LookBack
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    /// <summary>The contribution it looks back on; null for an initiative that never needed money.</summary>
    public Guid? GrantId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    public required DateOnly SpokenOn { get; init; }

    /// <summary>Wat is er veranderd?</summary>
    public required string Changed { get; set; }

    /// <summary>Wat viel tegen?</summary>
    public string FellShort { get; set; } = "";

    /// <summary>Wat heb je nodig?</summary>
    public string Needs { get; set; } = "";

    /// <summary>Wat kwam er onverwacht uit? (F22)</summary>
    public string Unexpected { get; set; } = "";

    /// <summary>Waar gaven jullie het geld uit? Null when nobody said it (A40).</summary>
    public SpentNearby? SpentNearby { get; set; }

    /// <summary>Het lukte niet, dit leerden we. Costs nothing: no money back, the same chance next time (B19).</summary>
    public bool DidNotWork { get; set; }

    public required Guid WrittenById { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public Guid? ConfirmedById { get; set; }

    /// <summary>When the initiator said yes by telephone: how and when, in the words of who called.</summary>
    public string ConfirmedByPhone { get; set; } = "";

    public int Version { get; set; }
}
