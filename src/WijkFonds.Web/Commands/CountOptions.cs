using System.Globalization;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Web.Commands;

/// <summary>What somebody who counts a file asked for.</summary>
/// <param name="Ties">id, cheapest, votes, or the path of a file with lots.</param>
internal sealed record CountOptions(string File, CountSettings Settings, string Ties, bool IsJson, bool Explains)
{
    /// <summary>The file with lots; null when the ties are broken without.</summary>
    public string? Lots => Ties is "id" or "cheapest" or "votes" ? null : Ties;

    private const long StepCentsMax = 100_000_000;

    private static readonly string[] WithValue = ["--rule", "--satisfaction", "--completion", "--start", "--step", "--ties"];
    private static readonly string[] Switches = ["--exhaustive-stop", "--greedy-fill", "--compare-greedy", "--json", "--explain"];

    /// <summary>Null when it is not understood: something unknown, twice, or without its value.</summary>
    public static CountOptions? Read(string[] args)
    {
        var (values, switches, files) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                files.Add(args[i]);
            }
            else if (!(WithValue.Contains(args[i]) ? i + 1 < args.Length && values.TryAdd(args[i], args[++i]) : Switches.Contains(args[i]) && switches.Add(args[i])))
            {
                return null;
            }
        }

        string Value(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);
        // Who names a completion gets that one and nothing more; who names none gets the usual one, with what is left given to what fits.
        var completion = Value("--completion", "add1u");
        return files is [var file]
            && Rule(Value("--rule", "equal-shares")) is { } rule
            && Value("--satisfaction", "cost") is ("cost" or "cardinality") and var satisfaction
            && completion is "none" or "add1" or "add1u"
            && Value("--start", "integral") is ("integral" or "exact") and var start
            && Step(Value("--step", "1")) is { } step
            ? new CountOptions(file, new CountSettings
            {
                Rule = rule,
                Satisfaction = satisfaction == "cost" ? Satisfaction.Cost : Satisfaction.Cardinality,
                Completion = completion == "none" ? Completion.None : Completion.Add1,
                FillsGreedily = completion == "add1u" || switches.Contains("--greedy-fill"),
                StartsExact = start == "exact",
                StepCents = step,
                StopsWhenExhausted = switches.Contains("--exhaustive-stop"),
                ComparesWithGreedy = switches.Contains("--compare-greedy"),
            }, Value("--ties", "cheapest"), switches.Contains("--json"), switches.Contains("--explain"))
            : null;
    }

    private static CountRule? Rule(string name) => name switch
    {
        "greedy" => CountRule.Greedy,
        "equal-shares" => CountRule.EqualShares,
        "phragmen" => CountRule.Phragmen,
        _ => null,
    };

    /// <summary>Units of money with at most two digits after the point, in cents.</summary>
    private static long? Step(string text)
    {
        var parts = text.Split('.');
        var isRead = parts.Length <= 2 && parts[^1].Length > 0 && parts.All(part => part.All(char.IsAsciiDigit)) && (parts.Length == 1 || parts[1].Length <= 2);
        return isRead && long.TryParse(parts[0] + (parts.Length == 1 ? "" : parts[1]).PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var cents) && cents is > 0 and <= StepCentsMax ? cents : null;
    }
}
