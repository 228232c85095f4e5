namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>One value that the program reads from an address or a form.</summary>
/// <param name="Name">As it is sent: allocation, Input.PromiseId.</param>
/// <param name="Type">Of one value; for a list, of what is in it.</param>
public sealed record AskField(string Name, Type Type, bool IsInRoute)
{
    /// <summary>Several ticks or a list: the same name may be sent more than once.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Numbers and words could name somebody's thing; a tick, a day or a choice of ours could not.</summary>
    public bool CouldBeAnId => Type == typeof(Guid) || Type == typeof(string) || Type == typeof(int) || Type == typeof(long);
}
