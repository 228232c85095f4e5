using System.Globalization;
using System.Text;

namespace WijkFonds.People;

/// <summary>
/// The name others see: a first name or a pseudonym, one word, or two when it begins with oma, tante and the like.
/// A surname that was typed is not kept (U11); a name that looks like an official's is refused (T-14).
/// </summary>
public static class ShownName
{
    /// <summary>Stands where nobody told a name.</summary>
    public const string Nobody = "Een buur";

    public const int LengthMax = 40;

    private static readonly string[] KinWords = ["oma", "opa", "tante", "oom", "buurvrouw", "buurman", "mama", "papa", "juf", "meester", "oude", "kleine"];

    /// <summary>Words that would make a neighbour look like the town hall. Our own badges are drawn by us, never typed.</summary>
    private static readonly string[] OfficialWords =
    [
        "wethoud", "burgemeester", "burgermeester", "gemeente", "wijkwerker", "beheer", "penningmeester", "ambtenaar", "raadslid", "griffie", "college", "bestuur", "overheid",
        "politie", "handhaving", "moderator", "redactie", "admin", "official", "alderman", "mayor", "council", "municipality", "medewerker", "stadhuis", "stadsdeel", "helpdesk",
        "wijkfonds", "systeem", "system",
    ];

    /// <summary>Empty when nothing was typed: then the page says "een buur".</summary>
    public static Outcome<string> From(string? typed)
    {
        var name = Plain(typed);
        if (name.Contains('@', StringComparison.Ordinal) || name.Count(char.IsDigit) > 4 || name.Contains("//", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return PeopleNameRefusals.OnlyFirstName;
        }

        var skeleton = Skeleton(name);
        if (OfficialWords.Any(word => skeleton.Contains(Skeleton(word), StringComparison.Ordinal)))
        {
            return PeopleNameRefusals.LooksOfficial;
        }

        if (MixesAlphabets(name))
        {
            return PeopleNameRefusals.OneAlphabet;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = words.Length > 1 && KinWords.Contains(words[0].ToLowerInvariant()) ? $"{words[0]} {words[1]}" : words.FirstOrDefault() ?? "";
        return shown.Length > LengthMax ? PeopleNameRefusals.TooLong : shown;
    }

    /// <summary>Compatibility forms folded, and only letters, marks, digits and what stands inside names kept: no badges, no hidden signs.</summary>
    private static string Plain(string? typed)
    {
        var plain = new StringBuilder();
        var marks = 0;
        foreach (var rune in WrittenText.Clean(typed).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            marks = isMark ? marks + 1 : 0;
            if (Rune.IsLetterOrDigit(rune) || (isMark && plain.Length > 0 && marks <= 2) || rune.Value is '-' or '\'' or '’' or '.' or '@' or '/')
            {
                plain.Append(rune.ToString());
            }
            else if (Rune.IsWhiteSpace(rune) || rune.Value == '_')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim(' ', '-', '.', '\'', '/');
    }

    /// <summary>Latin letters beside those of another alphabet: no name is written so, but there are too many look-alikes to list (UTS 39).</summary>
    private static bool MixesAlphabets(string name)
    {
        var letters = name.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Exists(IsLatin) && !letters.TrueForAll(IsLatin);
    }

    private static bool IsLatin(Rune letter) => letter.Value is <= 0x24F or (>= 0x1E00 and <= 0x1EFF) or 0x2BB or 0x2BC;

    /// <summary>The letters as the eye reads them: without accents, with Greek, Cyrillic and digits that look like Latin letters as those letters, and l as i.</summary>
    private static string Skeleton(string name)
    {
        var skeleton = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            var at = LooksLike.IndexOf(letter, StringComparison.Ordinal);
            var seen = at >= 0 ? Latin[at] : letter;
            if (char.IsAsciiLetter(seen))
            {
                skeleton.Append(seen);
            }
        }

        return skeleton.Replace("vv", "w").Replace("rn", "m").ToString();
    }

    private const string LooksLike = "аеіоорсухвнкмтьѕјԁԝһαεικορτυνχωη013457ıłøđβl";
    private const string Latin = "aeioopcyxbhkmtbsjdwhaeikoptuvxwnoieastiiodbi";
}
