namespace WijkFonds.Writing;

/// <summary>Tells whoever keeps copies of public pages which of them a write has changed.</summary>
public sealed class ChangedPages
{
    /// <summary>Set by the web: throws the copies away. Without a web nobody needs to know.</summary>
    public Func<IReadOnlyCollection<string>, CancellationToken, ValueTask>? Listener { get; set; }

    public ValueTask TellAsync(IReadOnlyCollection<string> tags, CancellationToken cancellationToken) =>
        tags.Count > 0 && Listener is { } listener ? listener(tags, cancellationToken) : ValueTask.CompletedTask;
}
