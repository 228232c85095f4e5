using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Links that switch one topic off for one person, without signing in. Sealed, so nobody can make one for somebody else.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("WijkFonds.Mail.Unsubscribe");

    public string PathFor(Guid personId, MailTopic topic) =>
        "/afmelden-mail/" + WebEncoders.Base64UrlEncode(protector.Protect([.. personId.ToByteArray(), (byte)topic]));

    public bool TryRead(string token, out Guid personId, out MailTopic topic)
    {
        (personId, topic) = (Guid.Empty, default);
        try
        {
            var plain = protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            (personId, topic) = (new Guid(plain.AsSpan(0, 16)), (MailTopic)plain[16]);
            return Enum.IsDefined(topic);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
