using System.Text.RegularExpressions;

namespace WijkFonds.People;

/// <summary>Takes somebody out of a text that has to stay.</summary>
internal static class Erasing
{
    /// <summary>The end of a Dutch number, that is the same however its beginning is written: +31 6…, 06….</summary>
    private const int PhoneEnd = 9;

    /// <summary>The text with every name, address and number of this person replaced.</summary>
    public static string NameTakenOutOf(this Person person, string text, params string[] otherNames)
    {
        foreach (var word in otherNames.Append(person.FirstName).Append(person.Email).Where(word => !string.IsNullOrWhiteSpace(word)))
        {
            text = Regex.Replace(text, $@"(?<!\w){Regex.Escape(word!)}(?!\w)", PeopleWords.Erased, RegexOptions.IgnoreCase);
        }

        return PhoneOf(person) is { } phone ? Regex.Replace(text, phone, PeopleWords.Erased) : text;
    }

    /// <summary>The number as people write it: with or without country, with spaces, dashes and points.</summary>
    private static string? PhoneOf(Person person)
    {
        var digits = (person.Phone ?? "").Where(char.IsAsciiDigit).TakeLast(PhoneEnd).ToList();
        return digits.Count == PhoneEnd ? @"(?<!\d)(\+?(00)?31|0)?[\s().-]*" + string.Join(@"[\s.-]*", digits) + @"(?!\d)" : null;
    }
}
