using WijkFonds.Initiatives;

namespace WijkFonds.Endorsements;

/// <summary>Endorsement: steun. A neighbour stands behind an initiative, and may offer help (C04).</summary>
public sealed class Endorsement
{
    public required Guid InitiativeId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Ik doe mee: not only in favour, but taking part.</summary>
    public bool TakesPart { get; set; }

    /// <summary>What this neighbour offers, in their own words.</summary>
    public string Offer { get; set; } = "";

    /// <summary>The neighbour said that their first name may stand on the page; without it only the number counts.</summary>
    public bool ShowsName { get; set; }

    public Channel Channel { get; init; } = Channel.Online;

    /// <summary>The wijkwerker who entered it for somebody, with permission.</summary>
    public Guid? EnteredById { get; init; }

    public DateTimeOffset GivenAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Rises with every change, so that giving and withdrawing at the same moment count one after the other.</summary>
    public int Version { get; set; }
}
