namespace WijkFonds.Web.Theming;

/// <summary>What a house style says of itself in theme.json.</summary>
public sealed record ThemeCard
{
    /// <summary>The name that stands beside the logo.</summary>
    public required string Portal { get; init; }

    /// <summary>The class under which theme.css fills its tokens.</summary>
    public required string CssClass { get; init; }

    public string Logo { get; init; } = "logo.svg";

    public string Icon { get; init; } = "logo.svg";

    /// <summary>The drawn street above the page of a wijk.</summary>
    public string Skyline { get; init; } = "skyline.svg";

    /// <summary>The drawing beside "Heb je een idee?".</summary>
    public string Idea { get; init; } = "idee.svg";

    /// <summary>The drawing at the end of the street: nothing here yet, or a page that is not there.</summary>
    public string Empty { get; init; } = "leeg.svg";

    /// <summary>Colour of the bar around the page on a phone.</summary>
    public string PaperColour { get; init; } = "";

    /// <summary>Colours of mails; a mail cannot read a style sheet.</summary>
    public IReadOnlyDictionary<string, string> Mail { get; init; } = new Dictionary<string, string>();
}
