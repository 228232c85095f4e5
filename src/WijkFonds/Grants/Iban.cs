using System.Diagnostics.CodeAnalysis;

namespace WijkFonds.Grants;

/// <summary>Account numbers: read the way people write them, checked by their own check digits (ISO 13616, mod 97).</summary>
public static class Iban
{
    private const int LengthMin = 15;
    private const int LengthMax = 34;
    private const int DutchLength = 18;

    public static bool TryParse(string? text, [NotNullWhen(true)] out string? iban)
    {
        iban = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('.' or '-'))).ToUpperInvariant();
        if (iban.Length is < LengthMin or > LengthMax
            || (iban.StartsWith("NL", StringComparison.Ordinal) && iban.Length != DutchLength)
            || !iban[..2].All(char.IsAsciiLetterUpper) || !iban[2..4].All(char.IsAsciiDigit) || !iban.All(char.IsAsciiLetterOrDigit)
            || Remainder(iban) != 1)
        {
            iban = null;
            return false;
        }

        return true;
    }

    /// <summary>NL91 ABNA 0417 1643 00.</summary>
    public static string Show(string iban) => string.Join(' ', iban.Chunk(4).Select(part => new string(part)));

    /// <summary>The last four, enough to recognise one's own account.</summary>
    public static string End(string iban) => iban.Length < 4 ? "" : iban[^4..];

    private static int Remainder(string iban)
    {
        var remainder = 0;
        foreach (var letter in iban[4..] + iban[..4])
        {
            var value = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder;
    }
}
