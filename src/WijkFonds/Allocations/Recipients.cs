using System.Text;

namespace WijkFonds.Allocations;

/// <summary>How the money of one recipient is recognised over the year, so that nobody quietly gets the whole wijkbegroting (A35, I09).</summary>
public static class Recipients
{
    /// <summary>An organisation is one recipient in every wijk and initiative, however its name is written; a group of neighbours is its initiative.</summary>
    public static string KeyOf(string name, bool isOrganisation, Guid initiativeId)
    {
        var plain = isOrganisation ? Plain(name) : "";
        return plain.Length > 0 ? "o:" + plain : "i:" + initiativeId.ToString("N");
    }

    public static bool IsOrganisation(string key) => key.StartsWith("o:", StringComparison.Ordinal);

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsLetterOrDigit))
        {
            plain.Append(letter);
        }

        var key = plain.ToString();
        // "Stichting De Brug" and "De Brug" are one recipient to a reader.
        return key.StartsWith("stichting", StringComparison.Ordinal) && key.Length > "stichting".Length ? key["stichting".Length..] : key;
    }
}
