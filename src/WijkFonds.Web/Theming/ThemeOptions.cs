using System.ComponentModel.DataAnnotations;

namespace WijkFonds.Web.Theming;

/// <summary>Which house style, and in which folder the house styles are.</summary>
public sealed class ThemeOptions
{
    public const string Section = "Theme";

    [Required(ErrorMessage = "Theme:Name ontbreekt: de map van de huisstijl, bijvoorbeeld basis")]
    [RegularExpression("[a-z0-9-]+", ErrorMessage = "Theme:Name mag alleen kleine letters, cijfers en streepjes hebben, bijvoorbeeld basis")]
    public string Name { get; set; } = "voorbeeld";

    /// <summary>Beside the program, or anywhere else: read again when a file in it changes.</summary>
    [Required(ErrorMessage = "Theme:Folder ontbreekt: de map met de huisstijlen, bijvoorbeeld wwwroot-theme")]
    public string Folder { get; set; } = "wwwroot-theme";
}
