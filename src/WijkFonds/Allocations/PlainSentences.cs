using System.Text.RegularExpressions;

namespace WijkFonds.Allocations;

/// <summary>Counts sentences the way a kind reader does: an abbreviation or an amount ends none.</summary>
public static partial class PlainSentences
{
    public const int AgreementMax = 3;

    public static int Count(string text)
    {
        var plain = Abbreviation().Replace(text, "x").Trim();
        return plain.Length == 0 ? 0 : Math.Max(1, SentenceEnd().Count(plain) + (plain[^1] is '.' or '!' or '?' ? 0 : 1));
    }

    [GeneratedRegex(@"\b(bijv|o\.a|m\.n|d\.w\.z|e\.d|enz|ca|nr|dhr|mevr|mw|incl|max|min|t/m|bv|st)\.", RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"[.!?]+(?=[\s""”'’)]|$)")]
    private static partial Regex SentenceEnd();
}
