using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WijkFonds.Initiatives;

/// <summary>Makes a title and an address out of the first words of a dream, so that nobody has to think of one (B08).</summary>
public static partial class IdeaTitle
{
    public const int LengthMax = 100;

    private const int LengthWanted = 60;

    /// <summary>Words of addresses below /initiatieven that are pages of their own.</summary>
    private static readonly HashSet<string> Taken = ["nieuw", "terug", "bel-mij", "concept"];

    /// <summary>The first sentence, or as many whole words of it as fit.</summary>
    public static string From(string dream)
    {
        var words = Clean(Marks().Replace(dream, " "));
        var end = SentenceEnd().Match(words);
        var sentence = end.Success && end.Index > 0 ? words[..(end.Index + (end.Value[0] == '?' ? 1 : 0))] : words;
        if (sentence.Length <= LengthWanted)
        {
            return sentence.Length > 0 ? UpperFirst(sentence) : "Een idee";
        }

        var cut = sentence.LastIndexOf(' ', LengthWanted);
        if (cut <= 0)
        {
            cut = char.IsLowSurrogate(sentence[LengthWanted]) ? LengthWanted - 1 : LengthWanted;
        }

        return UpperFirst(sentence[..cut]) + "…";
    }

    /// <summary>One line without control signs, hidden signs and doubled spaces.</summary>
    public static string Clean(string title) => Spaces().Replace(Hidden().Replace(WrittenText.Clean(title), " "), " ").Trim();

    /// <summary>Letters a–z, digits and dashes; what is written in another script gets a short number instead.</summary>
    public static string Slug(string title, Guid id)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= LengthWanted)
            {
                break;
            }
        }

        var plain = slug.ToString().Trim('-');
        return plain.Length < 3 || Taken.Contains(plain) ? Numbered(plain.Length == 0 ? "idee" : plain, id) : plain;
    }

    /// <summary>The same address with the end of the id behind it, for when it is already taken.</summary>
    public static string Numbered(string slug, Guid id) => $"{slug}-{id.ToString("N")[^6..]}";

    private static string UpperFirst(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    [GeneratedRegex(@"[#>*_`~\[\]()|\\]+|^\s*[-+]\s", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[.!?…]+(\s|$)|[\r\n]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
