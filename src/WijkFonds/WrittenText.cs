using System.Text;

namespace WijkFonds;

/// <summary>
/// What people write, made safe to keep without changing a word: no signs that a database or a screen trips over
/// (nulls, other control signs, marks that turn the direction of the text around them).
/// </summary>
public static class WrittenText
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || TurnsText(rune.Value) || rune == Rune.ReplacementChar))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Unicode's bidirectional overrides, embeddings and isolates (UAX 9): with them a text can show what it does not say.</summary>
    private static bool TurnsText(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 or 0xFEFF or (>= 0xE0000 and <= 0xE007F);
}
