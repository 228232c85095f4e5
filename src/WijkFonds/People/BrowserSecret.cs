using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.People;

/// <summary>
/// A random word that only one browser knows. The database keeps its hash, so who reads the database cannot use it.
/// It is also the key of what belongs to that browser: six digits hashed with it cannot be guessed from the database either.
/// </summary>
public static class BrowserSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool IsOne(string? text) => text is { Length: 43 } && Base64Url.IsValid(text);

    /// <summary>What the database knows a secret by.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Something that only who knows the secret can make or check.</summary>
    public static string Keyed(string secret, string purpose, string content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{purpose}\n{content}")));

    /// <summary>A new secret that follows from another one: the same answer for a form that arrives twice.</summary>
    public static string Derive(string secret, string purpose, string content) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{purpose}\n{content}")));

    public static bool AreEqual(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
