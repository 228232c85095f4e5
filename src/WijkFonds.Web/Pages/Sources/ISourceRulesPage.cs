namespace WijkFonds.Web.Pages.Sources;

/// <summary>A page on which the rules of a source stand.</summary>
public interface ISourceRulesPage
{
    SourceRulesForm Input { get; }

    IReadOnlyDictionary<Guid, string> AllWijken { get; }
}
