using System.Globalization;
using System.Text;

namespace WijkFonds.People;

/// <summary>
/// The first name that others see. It cannot play tricks with the page, and it cannot pretend to speak for the town hall (T-14):
/// who is an official is shown by us, never by a name.
/// </summary>
public static class PersonName
{
    private const int LengthMax = 40;

    /// <summary>Words that only an official may be called. Compared after look-alike letters are made equal.</summary>
    private static readonly string[] OfficialWords =
    [
        "wethouder", "burgemeester", "gemeente", "gemeentelijk", "ambtenaar", "wijkwerker", "beheerder", "penningmeester", "raadslid",
        "griffier", "moderator", "admin", "administrator", "wijkfonds", "politie", "wijkagent", "stadhuis", "alderman", "mayor", "treasurer",
        "municipality", "council", "official", "officieel", "helpdesk", "support team",
    ];

    public static bool TryParse(string? text, out string name, out Refusal? refusal)
    {
        name = Clean(text ?? "");
        refusal = name.Length switch
        {
            0 => PeopleRefusals.NameMissing,
            > LengthMax => PeopleRefusals.NameTooLong,
            _ when !name.EnumerateRunes().Any(Rune.IsLetter) || name.EnumerateRunes().Any(IsSign) => PeopleRefusals.NameNotAName,
            _ when SoundsOfficial(name) => PeopleRefusals.NameOfOfficial,
            _ => null,
        };
        return refusal is null;
    }

    /// <summary>One way to write each letter, nothing invisible, single spaces.</summary>
    private static string Clean(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // Turning marks, zero-width marks, tags and control characters are all in these categories.
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                plain.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                && !IsInvisible(rune))
            {
                plain.Append(rune);
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Half characters would make Normalize throw.</summary>
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()));

    /// <summary>Blank letters and variation selectors: they look like nothing, but count as letters or marks.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x17B4 or 0x17B5 or 0x2800 or (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Badges, ticks and emoji look like a mark of ours.</summary>
    private static bool IsSign(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
        || rune.Value is '<' or '>' or '@' or '/' or '\\' or ':' or '"' or '{' or '}' or '[' or ']';

    private static bool SoundsOfficial(string name)
    {
        var letters = Skeleton(name);
        return Array.Exists(OfficialWords, word => letters.Contains(Skeleton(word), StringComparison.Ordinal));
    }

    /// <summary>What a name looks like at a glance: no accents, no spaces, look-alike letters as one.</summary>
    private static string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                skeleton.Append(LookAlikes.TryGetValue(rune.Value, out var latin) ? latin : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return skeleton.ToString().Replace('l', 'i').Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
    }

    private static readonly Dictionary<int, string> LookAlikes = MakeLookAlikes();

    private static Dictionary<int, string> MakeLookAlikes()
    {
        var pairs = "аa еe оo рp сc хx уy іi јj ѕs ԁd һh ԛq ԝw ѡw кk мm тt вb нh гr пn АA ЕE ОO РP СC ХX УY ІI ЈJ ЅS ТT ВB НH МM КK "
            + "αa εe οo ρp κk τt υu ιi νv γy χx ωw ηn ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ı i 0o 1i 3e 4a 5s 7t 9g ɡg ɑa ɩi ʀr ɴn ʜh ᴀa ᴇe ᴅd ᴏo ᴛt ᴜu ᴡw ɪi ɢg ᴍm ʙb ʟl øo łl đd";
        var map = new Dictionary<int, string>();
        foreach (var pair in pairs.Split(' ').Where(pair => pair.Length == 2))
        {
            map[pair[0]] = pair[1..].ToLowerInvariant();
        }

        map['ı'] = "i";
        return map;
    }
}
