namespace WijkFonds.Writing;

/// <summary>Made when a form is shown and sent back with it, together with a hash of what was filled in.</summary>
public readonly record struct FormKey(Guid Key, string ContentHash)
{
    /// <summary>For acts that no form starts: jobs, the command line and tests.</summary>
    public static FormKey New() => new(Guid.NewGuid(), "");
}
