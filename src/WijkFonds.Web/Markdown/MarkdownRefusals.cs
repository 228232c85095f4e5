namespace WijkFonds.Web.Markdown;

/// <summary>Why a text cannot be shown as it was written.</summary>
public static class MarkdownRefusals
{
    public static readonly Refusal TooLong = new("Deze tekst is te lang. Maak hem korter.");

    public static readonly Refusal TooDeep = new("Er staan te veel tekens als > of - achter elkaar voor een regel. Haal er een paar weg.");
}
