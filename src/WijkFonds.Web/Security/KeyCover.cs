using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Security;

/// <summary>
/// Covers the portal's own keys with a secret that stands in its settings, before they are kept. Several web processes keep their keys in the
/// database; without this cover a stolen database would bring the keys to its own seals (T-84).
/// </summary>
internal sealed class KeyCover(string secret) : IXmlEncryptor
{
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Rounds = 100_000;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var covered = new byte[SaltLength + NonceLength + TagLength + plain.Length];
        var salt = covered.AsSpan(0, SaltLength);
        var nonce = covered.AsSpan(SaltLength, NonceLength);
        RandomNumberGenerator.Fill(salt);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(KeyOf(secret, salt), TagLength);
        cipher.Encrypt(nonce, plain, covered.AsSpan(SaltLength + NonceLength + TagLength), covered.AsSpan(SaltLength + NonceLength, TagLength));
        return new EncryptedXmlInfo(new XElement("bedekt", Convert.ToBase64String(covered)), typeof(KeyUncover));
    }

    internal static XElement Uncover(string secret, XElement element)
    {
        ReadOnlySpan<byte> covered = Convert.FromBase64String(element.Value);
        var plain = new byte[covered.Length - SaltLength - NonceLength - TagLength];
        using var cipher = new AesGcm(KeyOf(secret, covered[..SaltLength]), TagLength);
        cipher.Decrypt(covered.Slice(SaltLength, NonceLength), covered[(SaltLength + NonceLength + TagLength)..], covered.Slice(SaltLength + NonceLength, TagLength), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private static byte[] KeyOf(string secret, ReadOnlySpan<byte> salt) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, Rounds, HashAlgorithmName.SHA256, 32);
}

/// <summary>Takes the cover off again; the framework makes one when it reads a covered key.</summary>
internal sealed class KeyUncover(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => KeyCover.Uncover(services.GetRequiredService<IOptions<DatabaseOptions>>().Value.KeySecret, encryptedElement);
}
