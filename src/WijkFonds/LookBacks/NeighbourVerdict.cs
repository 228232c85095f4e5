namespace WijkFonds.LookBacks;

/// <summary>Merk je het in de buurt? Asked once of every neighbour who stood behind it (C40, F06). Shown only added up.</summary>
public sealed class NeighbourVerdict
{
    /// <summary>Not to be guessed: it stands in the mail and is all that is needed to answer.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid LookBackId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public Noticed? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
