using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace WijkFonds.People;

/// <summary>Codes that change every half minute (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, the form every app knows).</summary>
public static class Totp
{
    private const int SecondsPerStep = 30;

    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / SecondsPerStep;

#pragma warning disable CA5350 // RFC 6238 as every authenticator app has it; HMAC does not suffer from what broke SHA-1.
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <summary>The step a code belongs to, one half minute early or late allowed and never one that was used; null when it is wrong.</summary>
    public static long? Check(byte[] secret, string code, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (BrowserSecret.AreEqual(CodeAt(secret, step), code) && step > lastStep)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The secret as somebody would type it into the app, in groups of four.</summary>
    public static string Readable(byte[] secret) => string.Join(' ', Base32(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>What the picture for the app says.</summary>
    public static string Address(byte[] secret, string portal, string person) =>
        $"otpauth://totp/{Uri.EscapeDataString(portal)}:{Uri.EscapeDataString(person)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(portal)}";

    private static string Base32(byte[] bytes)
    {
        var text = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var (first, bit) = Math.DivRem(i * 5, 8);
            var pair = (bytes[first] << 8) | (first + 1 < bytes.Length ? bytes[first + 1] : 0);
            text[i] = Base32Letters[(pair >> (11 - bit)) & 31];
        }

        return new string(text);
    }
}
