using System.Text.RegularExpressions;

namespace WijkFonds.Tests.House;

/// <summary>A colour belongs to a house style: it stands in wwwroot-theme and nowhere else.</summary>
public sealed partial class ColourTests
{
    [Fact]
    public void There_is_no_colour_outside_the_themes()
    {
        var found = Directory.EnumerateFiles(Path.Combine(SourceTests.Root(), "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".cshtml" or ".razor" or ".cs" && !Generated().IsMatch(file.Replace('\\', '/')))
            .SelectMany(file => ColoursIn(file).Select(colour => $"{Path.GetRelativePath(SourceTests.Root(), file)}: {colour}"));

        Assert.Empty(found);
    }

    private static IEnumerable<string> ColoursIn(string file)
    {
        var text = Comment().Replace(File.ReadAllText(file), "");
        var patterns = Path.GetExtension(file) == ".css" ? [Hex(), Function(), Named()] : new[] { QuotedHex(), Function(), Presented() };
        return patterns.SelectMany(pattern => pattern.Matches(text).Select(match => match.Value));
    }

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b")]
    private static partial Regex Hex();

    /// <summary>In pages and code a # is also the beginning of a place on the page.</summary>
    [GeneratedRegex(@"[""':]\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3})[""';]")]
    private static partial Regex QuotedHex();

    [GeneratedRegex(@"\b(rgba?|hsla?|hwb|oklch|oklab|color-mix)\(")]
    private static partial Regex Function();

    [GeneratedRegex(@":[^;{}]*\b(black|white|red|green|blue|yellow|orange|grey|gray|silver|purple|brown|pink|teal|navy|maroon|gold)\b[^;{}]*;")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(fill|stroke|color|background)=""(?!none|currentColor|url|@|\{)[a-z]+""")]
    private static partial Regex Presented();

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("/(obj|bin|node_modules|wwwroot)/")]
    private static partial Regex Generated();
}
