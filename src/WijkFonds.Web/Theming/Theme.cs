namespace WijkFonds.Web.Theming;

/// <summary>The house style in use: where its files are found.</summary>
public sealed class Theme
{
    public string Name { get; init; } = "voorbeeld";

    /// <summary>Address of a file of this theme.</summary>
    public string Address(string file) => $"/thema/{Name}/{file}";
}
