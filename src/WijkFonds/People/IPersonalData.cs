using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>
/// What one part of the portal keeps about a person: how to show it to them and how to take it away. Every table that knows a person
/// belongs to exactly one of these; a test finds the ones that were forgotten (AVG articles 15, 17 and 20).
/// </summary>
public interface IPersonalData
{
    /// <summary>The tables it answers for.</summary>
    IReadOnlyCollection<Type> Tables { get; }

    /// <summary>Everything about this person, readable by people and programs.</summary>
    Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken);

    /// <summary>Takes away what says who it was. Counts and public accounts stay right.</summary>
    Task EraseAsync(Work work, Person person);
}
