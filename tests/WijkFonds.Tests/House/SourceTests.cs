using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WijkFonds.Tests.House;

/// <summary>Habits of the house that a compiler does not see.</summary>
public sealed partial class SourceTests
{
    private const int LinesMax = 400;

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var tooLong = Files("*.cs", "*.cshtml", "*.css", "*.js")
            .Select(file => (file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LinesMax)
            .Select(file => $"{Short(file.file)}: {file.Lines} lines, look for the second idea");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nobody_asks_the_machine_for_the_time()
    {
        var found = Files("*.cs").Where(file => !file.Contains("Tests", StringComparison.Ordinal) && !file.Contains("Benchmarks", StringComparison.Ordinal))
            .Where(file => MachineClock().IsMatch(File.ReadAllText(file)))
            .Select(file => $"{Short(file)}: ask TimeProvider");

        Assert.Empty(found);
    }

    [Fact]
    public void Money_is_never_a_fraction()
    {
        // Goal G11: decimal and floating point have no place where money is counted.
        var found = Files("*.cs").Where(file => MoneyFolder().IsMatch(file) && Fraction().IsMatch(WithoutComments(File.ReadAllText(file)))).Select(Short);

        Assert.Empty(found);
    }

    [Fact]
    public void Raw_html_is_written_in_one_place_only()
    {
        var found = Files("*.cs", "*.cshtml")
            .Where(file => RawHtml().IsMatch(File.ReadAllText(file)))
            .Select(Short)
            .Where(file => !RawHtmlIsReviewed.Contains(file) && !file.Contains("Tests/", StringComparison.Ordinal));

        Assert.Empty(found);
    }

    [Fact]
    public void Every_refusal_is_a_whole_sentence_and_stands_in_a_list()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Refusal))
            .ToList();

        Assert.NotEmpty(refusals);
        foreach (var field in refusals)
        {
            Assert.True(field.DeclaringType!.Name.EndsWith("Refusals", StringComparison.Ordinal), $"{field.DeclaringType.Name}.{field.Name} belongs in a list of refusals");
            var sentence = ((Refusal)field.GetValue(null)!).Sentence;
            Assert.True(sentence.Length > 10 && char.IsUpper(sentence.TrimStart('"', '‘', '“')[0]) && ".?!".Contains(sentence[^1], StringComparison.Ordinal), sentence);
        }
    }

    [Fact]
    public void The_rules_do_not_know_the_web()
    {
        var references = typeof(WijkFondsDb).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name is "System.Net.Mail" or "System.Net.Http");
    }

    [Fact]
    public void Use_cases_never_save_by_themselves()
    {
        var found = Files("*.cs")
            .Where(file => file.Contains("/src/WijkFonds/", StringComparison.Ordinal) && !file.Contains("/Writing/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(".SaveChanges", StringComparison.Ordinal))
            .Select(Short);

        Assert.Empty(found);
    }

    /// <summary>Where HTML that is not encoded by Razor may be made; each is reviewed and has its own test.</summary>
    private static readonly string[] RawHtmlIsReviewed = ["src/WijkFonds.Web/Markdown/SafeMarkdown.cs", "src/WijkFonds.Web/Texts/LegalPages.cs"];

    internal static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private static string Short(string file) => Path.GetRelativePath(Root(), file).Replace('\\', '/');

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    private static IEnumerable<string> Files(params string[] patterns) =>
        from folder in new[] { "src", "migrations", "tests", "wwwroot-theme" }
        where Directory.Exists(Path.Combine(Root(), folder))
        from pattern in patterns
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
        where !Generated().IsMatch(Short(file))
        select file;

    [GeneratedRegex(@"/(obj|bin|node_modules|Migrations|bundle|data|results)/")]
    private static partial Regex Generated();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bStopwatch\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"[\\/]src[\\/]WijkFonds[\\/](Ledger|Sources|Allocations|Grants|Payouts|Rounds)[\\/]")]
    private static partial Regex MoneyFolder();

    [GeneratedRegex(@"\b(double|float|decimal)\b")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bHtml\.Raw\b|new HtmlString\(")]
    private static partial Regex RawHtml();
}
