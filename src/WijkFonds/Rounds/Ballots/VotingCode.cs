using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Rounds.Ballots;

/// <summary>
/// Stemcode: the code in a letter with which one resident votes once, without an account: K7F3-M9PQ-2HTV-R. Twelve letters of a thirty-letter
/// alphabet without look-alikes (59 bits), and a check sign that tells a slip of the pen from a code that is not there.
/// </summary>
/// <remarks>Rule: SECURITY T-02. We keep only a slow hash that cannot be made without the key of the round, which is destroyed at closing.</remarks>
public static class VotingCode
{
    /// <summary>Letters with the check sign; spaces and dashes do not count.</summary>
    public const int Length = 13;

    /// <summary>The first prime above the size of the alphabet: with letters worth 1 to 30 no two letters look the same to it.</summary>
    private const int Prime = 31;

    /// <summary>Its powers run through all remainders, so no two places weigh the same and letters that changed places are noticed.</summary>
    private const int Root = 3;

    // Some milliseconds: who steals the table and the key still has 10^17 of them to go, and sixty ballots a second leave room (issue 4, G39).
    private const int Rounds = 10_000;

    /// <summary>A code that nobody has, in groups as it is printed.</summary>
    public static string New()
    {
        while (true)
        {
            var letters = CodeLetters.New(Length - 1);
            if (CheckSign(letters) is { } sign)
            {
                return Grouped(letters + sign);
            }
        }
    }

    /// <summary>The bare letters, or null when this cannot be a code: a letter too many, too few, wrong, or in another place.</summary>
    public static string? Read(string? typed) => CodeLetters.Read(typed, Length) is { } code && CheckSign(code[..^1]) == code[^1] ? code : null;

    /// <summary>As it is printed and shown: K7F3-M9PQ-2HTV-R.</summary>
    public static string Grouped(string code) => $"{code[..4]}-{code[4..8]}-{code[8..12]}-{code[12..]}";

    /// <summary>What is kept of a code that was read, in hex: takes some milliseconds and the key of its round.</summary>
    public static string Hash(string code, byte[] roundKey) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), (byte[])[.. "wijkfonds/stemcode/1"u8, .. roundKey], Rounds, HashAlgorithmName.SHA256, 32));

    /// <summary>The sign with which the weighted sum of all comes to nothing, or null when there is no letter for it: such a code is never made.</summary>
    private static char? CheckSign(string letters)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in letters)
        {
            weight = weight * Root % Prime;
            sum += weight * (1 + CodeLetters.All.IndexOf(letter, StringComparison.Ordinal));
        }

        // The check sign itself weighs one.
        var value = (Prime - (sum % Prime)) % Prime;
        return value == 0 ? null : CodeLetters.All[value - 1];
    }
}
