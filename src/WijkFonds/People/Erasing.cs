using System.Text.RegularExpressions;

namespace WijkFonds.People;

/// <summary>Takes somebody out of a text that has to stay.</summary>
internal static class Erasing
{
    /// <summary>The text with every name, address and number of this person replaced.</summary>
    public static string NameTakenOutOf(this Person person, string text, params string[] otherNames)
    {
        foreach (var word in otherNames.Append(person.FirstName).Append(person.Email).Append(person.Phone).Where(word => !string.IsNullOrWhiteSpace(word)))
        {
            text = Regex.Replace(text, $@"(?<!\w){Regex.Escape(word!)}(?!\w)", PeopleWords.Erased, RegexOptions.IgnoreCase);
        }

        return text;
    }
}
