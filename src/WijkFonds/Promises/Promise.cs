namespace WijkFonds.Promises;

/// <summary>Promise: toezegging. Somebody of the municipality said they would do something, before a day; everybody can see what became of it (B42).</summary>
public sealed class Promise
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid NeighbourhoodId { get; init; }

    /// <summary>First name of who promised it.</summary>
    public required string ByName { get; init; }

    public required string What { get; init; }

    /// <summary>The last day; it still counts.</summary>
    public required DateOnly Due { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Why it is late, or how it turned out. Told as often as needed; the last one stands.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Rises with every change, so that two officials never overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public bool IsLate(DateOnly today) => KeptAt is null && today > Due;

    internal void Keep(DateTimeOffset now, string how)
    {
        KeptAt = now;
        Explanation = how;
        Version++;
    }

    internal void Explain(string why)
    {
        Explanation = why;
        Version++;
    }
}
