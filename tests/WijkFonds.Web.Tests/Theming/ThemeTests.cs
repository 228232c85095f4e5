using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WijkFonds.Web.Tests.Theming;

/// <summary>Each theme that we ship is complete and can be read. axe does not see a button without a style; this does.</summary>
public sealed partial class ThemeTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(Root(), "src", "WijkFonds.Web", "wwwroot", "bundle", "wijkfonds.css"));

    /// <summary>Text, what it stands on, and the contrast that WCAG asks (1.4.3 and 1.4.11).</summary>
    private static readonly (string Front, string Ground, double Least)[] Pairs =
    [
        ("--wf-ink", "--wf-paper", 7), ("--wf-ink", "--wf-card", 7), ("--wf-ink", "--wf-soft", 7), ("--wf-ink", "--wf-sky", 7), ("--wf-ink", "--wf-ground", 7), ("--wf-ink", "--wf-mark", 7),
        ("--wf-ink-soft", "--wf-paper", 4.5), ("--wf-ink-soft", "--wf-card", 4.5), ("--wf-ink-soft", "--wf-soft", 4.5),
        ("--wf-action", "--wf-paper", 4.5), ("--wf-action", "--wf-card", 4.5), ("--wf-action", "--wf-soft", 4.5), ("--wf-on-action", "--wf-action", 4.5), ("--wf-on-action", "--wf-action-deep", 4.5),
        ("--wf-ink", "--wf-face-1", 4.5), ("--wf-ink", "--wf-face-2", 4.5), ("--wf-ink", "--wf-face-3", 4.5), ("--wf-ink", "--wf-face-4", 4.5), ("--wf-ink", "--wf-face-5", 4.5), ("--wf-ink", "--wf-face-6", 4.5),
        ("--basis-color-info-color-document", "--basis-color-info-bg-default", 4.5), ("--basis-color-positive-color-document", "--basis-color-positive-bg-default", 4.5),
        ("--basis-color-warning-color-document", "--basis-color-warning-bg-default", 4.5), ("--basis-color-negative-color-document", "--basis-color-negative-bg-default", 4.5),
        ("--utrecht-form-field-error-message-color", "--wf-paper", 4.5), ("--utrecht-textbox-border-color", "--wf-card", 3), ("--utrecht-textbox-border-color", "--wf-paper", 3),
        ("--basis-focus-color", "--basis-focus-background-color", 4.5),
    ];

    public static TheoryData<string> Themes => [.. Directory.GetDirectories(Path.Combine(Root(), "wwwroot-theme")).Select(folder => Path.GetFileName(folder)!)];

    [Fact]
    public void There_are_two_at_least() => Assert.True(Themes.Count >= 2);

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_token_that_the_components_read_is_filled(string theme)
    {
        var tokens = TokensWith(theme);

        var open = BareRead().Matches(Css).Select(match => match.Groups["name"].Value).Distinct()
            .Where(name => !name.StartsWith("--_", StringComparison.Ordinal) && !name.StartsWith("--utrecht-space-around", StringComparison.Ordinal) && Resolve(tokens, name) is null);

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_colour_comes_from_the_theme_itself(string theme)
    {
        var tokens = TokensWith(theme);
        var own = Definitions(ThemeCss(theme)).Keys.ToHashSet();

        var borrowed = AnyRead().Matches(Css).Select(match => match.Groups["name"].Value).Where(name => name.StartsWith("--utrecht-", StringComparison.Ordinal) || name.StartsWith("--basis-", StringComparison.Ordinal)).Distinct()
            .Where(name => Colour().IsMatch(Resolve(tokens, name) ?? "") && !Chain(tokens, name).Any(own.Contains));

        Assert.Empty(borrowed);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_can_be_read_on_what_it_stands_on(string theme)
    {
        var tokens = TokensWith(theme);

        var weak = Pairs.Select(pair => (pair, Contrast: Contrast(Resolve(tokens, pair.Front)!, Resolve(tokens, pair.Ground)!)))
            .Where(measured => measured.Contrast < measured.pair.Least)
            .Select(measured => $"{measured.pair.Front} on {measured.pair.Ground}: {measured.Contrast:0.00}, at least {measured.pair.Least}");

        Assert.Empty(weak);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_card_of_a_theme_names_files_that_are_there(string theme)
    {
        var folder = Path.Combine(Root(), "wwwroot-theme", theme);
        using var card = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "theme.json")));

        foreach (var file in new[] { "logo", "icon", "skyline", "idea", "empty" })
        {
            Assert.True(File.Exists(Path.Combine(folder, card.RootElement.GetProperty(file).GetString()!)), file);
        }

        Assert.Contains("." + card.RootElement.GetProperty("cssClass").GetString(), ThemeCss(theme), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> TokensWith(string theme)
    {
        var tokens = Definitions(Css);
        foreach (var (name, value) in Definitions(ThemeCss(theme)))
        {
            tokens[name] = value;
        }

        return tokens;
    }

    private static string ThemeCss(string theme) => File.ReadAllText(Path.Combine(Root(), "wwwroot-theme", theme, "theme.css"));

    private static Dictionary<string, string> Definitions(string css)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Definition().Matches(css))
        {
            all[match.Groups["name"].Value] = match.Groups["value"].Value.Trim();
        }

        return all;
    }

    private static string? Resolve(Dictionary<string, string> tokens, string name) => Chain(tokens, name) is { Count: > 0 } chain && tokens.TryGetValue(chain[^1], out var value) ? value : null;

    /// <summary>A token, the token it is filled with, and so on to the value.</summary>
    private static List<string> Chain(Dictionary<string, string> tokens, string name)
    {
        var chain = new List<string> { name };
        while (tokens.TryGetValue(chain[^1], out var value) && OnlyToken().Match(value) is { Success: true } next && chain.Count < 20)
        {
            chain.Add(next.Groups["name"].Value);
        }

        return chain;
    }

    /// <summary>WCAG 2.2, relative luminance and contrast ratio.</summary>
    private static double Contrast(string front, string ground)
    {
        var (a, b) = (Luminance(front), Luminance(ground));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        Assert.Matches("^#[0-9a-f]{6}$", hex);
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"(?<name>--[\w-]+)\s*:\s*(?<value>[^;{}]+)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)\s*\)")]
    private static partial Regex BareRead();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)")]
    private static partial Regex AnyRead();

    [GeneratedRegex(@"^var\(\s*(?<name>--[\w-]+)\s*\)$")]
    private static partial Regex OnlyToken();

    [GeneratedRegex(@"^(#[0-9a-fA-F]{3,8}|rgba?\(|hsla?\(|[a-z]*(?:red|blue|white|black|gold)$)")]
    private static partial Regex Colour();
}
