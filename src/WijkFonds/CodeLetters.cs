using System.Security.Cryptography;
using System.Text;

namespace WijkFonds;

/// <summary>The thirty letters of codes that people type over from paper: none looks like another one.</summary>
public static class CodeLetters
{
    public const string All = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New(int length) => RandomNumberGenerator.GetString(All, length);

    /// <summary>The bare letters of what somebody typed, or null when these are not so many letters. Spaces, dashes and small letters do not matter.</summary>
    public static string? Read(string? typed, int length)
    {
        var plain = new StringBuilder(length);
        foreach (var letter in (typed ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (All.Contains(letter, StringComparison.Ordinal) && plain.Length < length)
            {
                plain.Append(letter);
            }
            else if (letter is not (' ' or '-' or '–' or '.' or '\t'))
            {
                return null;
            }
        }

        return plain.Length == length ? plain.ToString() : null;
    }
}
