using System.Globalization;
using System.Text;

namespace WijkFonds.Sources;

/// <summary>A decision of council or college as people write it, and as the public ledger keeps it.</summary>
public static class DecisionReference
{
    private const int LengthMax = 60;

    /// <summary>
    /// Small letters, digits and dashes only, because the reference is published and hashed (LEDGER 4.4): "Raadsbesluit 2026/45" becomes
    /// "raadsbesluit-2026-45". Null when no letter or digit is left.
    /// </summary>
    public static string? ForLedger(string? written)
    {
        var plain = new StringBuilder();
        foreach (var letter in (written ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain.Length > 0 && plain[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append('-');
            }
        }

        var reference = plain.ToString(0, Math.Min(plain.Length, LengthMax)).Trim('-');
        return reference.Length == 0 ? null : reference;
    }
}
