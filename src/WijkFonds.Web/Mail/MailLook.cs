using System.Text.RegularExpressions;
using WijkFonds.Web.Theming;

namespace WijkFonds.Web.Mail;

/// <summary>The colours of mails, from the part "mail" of the theme's theme.json. Without it mails are black on white and just as readable.</summary>
public sealed partial class MailLook(Theme theme)
{
    /// <summary>Only plain colours: what stands there goes into a style.</summary>
    private readonly Dictionary<string, string> colours = theme.Card.Mail.Where(colour => Colour().IsMatch(colour.Value)).ToDictionary();

    public string Font => "-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif";

    public string Body => Style("background-color", "background") + Style("color", "text");

    public string Paper => Style("background-color", "paper");

    public string Button => colours.Count == 0 ? "border:2px solid;" : Style("background-color", "action") + Style("color", "on-action");

    public string Link => Style("color", "link");

    public string Quiet => Style("color", "quiet");

    public string Soft => colours.Count == 0 ? "border:1px solid;" : Style("background-color", "soft");

    public string Edge => "border-inline-start:4px solid" + (colours.TryGetValue("action", out var colour) ? " " + colour : "") + ";";

    private string Style(string property, string name) => colours.TryGetValue(name, out var colour) ? $"{property}:{colour};" : "";

    [GeneratedRegex(@"\A(#[0-9A-Fa-f]{3,8}|[a-z]+)\z")]
    private static partial Regex Colour();
}
