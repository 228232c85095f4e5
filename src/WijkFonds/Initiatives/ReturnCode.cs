using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Initiatives;

/// <summary>
/// The short code with which somebody comes back to an idea or a draft without an account: K7F3M-9PQ2H.
/// Ten letters of a thirty-letter alphabet without look-alikes (49 bits). We keep only a slow hash.
/// </summary>
public static class ReturnCode
{
    private const int Length = 10;

    // A fixed salt, because the code alone must find its row; the rounds make guessing through a stolen table some 10^19 steps.
    private static readonly byte[] Salt = "wijkfonds/terugcode/1"u8.ToArray();
    private const int Rounds = 20_000;

    public static string New() => Grouped(CodeLetters.New(Length));

    /// <summary>The hash to look for, or null when this cannot be a code. Spaces, dashes and small letters do not matter.</summary>
    public static string? Hash(string? typed) => CodeLetters.Read(typed, Length) is { } code
        ? Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), Salt, Rounds, HashAlgorithmName.SHA256, 32))
        : null;

    private static string Grouped(string letters) => letters[..5] + "-" + letters[5..];
}
