namespace WijkFonds.Initiatives;

/// <summary>One line of "Wat er gebeurde" on the page of an initiative. Public, so never more than a first name in it.</summary>
public sealed class InitiativeEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required InitiativeEventKind Kind { get; init; }

    /// <summary>First name of who did it.</summary>
    public string ByName { get; init; } = "";

    /// <summary>What was said: the story, the reason, the answer.</summary>
    public string Text { get; init; } = "";

    public long? AmountCents { get; init; }

    /// <summary>The decision, grant or other thing it is about.</summary>
    public Guid? SubjectId { get; init; }
}
