namespace WijkFonds.Writing;

/// <summary>Tells whoever keeps copies of public pages which of them a write has changed.</summary>
public sealed class ChangedPages
{
    /// <summary>Set by the web: throws the copies away. Without a web nobody needs to know.</summary>
    public Func<IReadOnlyCollection<string>, CancellationToken, ValueTask>? Listener { get; set; }

    /// <summary>Set by a database that several processes share: passes the news on to the others.</summary>
    public Action<IReadOnlyCollection<string>>? Others { get; set; }

    /// <summary>Set by the web: throws all copies away, because news of others may have been missed.</summary>
    public Action? NewsMissed { get; set; }

    public ValueTask TellAsync(IReadOnlyCollection<string> tags, CancellationToken cancellationToken)
    {
        if (tags.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        Others?.Invoke(tags);
        return HearAsync(tags, cancellationToken);
    }

    /// <summary>Another process has changed these.</summary>
    public ValueTask HearAsync(IReadOnlyCollection<string> tags, CancellationToken cancellationToken) =>
        Listener is { } listener ? listener(tags, cancellationToken) : ValueTask.CompletedTask;
}
