using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>
/// Hands mails to a mail server with what .NET has in the box: STARTTLS, a name and a password. For TLS from the first byte and
/// OAuth2 build with the full feed: then MailKit does it.
/// </summary>
public sealed class SmtpTransport(IOptions<MailOptions> options, IOptions<PortalOptions> portal) : IMailTransport
{
    public bool KeepsMailHere => false;

    public async Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var message = mail.Message(options.Value, portal.Value.BaseUrl);
        // With EnableSsl a server that does not offer STARTTLS is refused before anything of the mail is said (G26).
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.Security != SmtpSecurity.None,
            Timeout = smtp.TimeoutSeconds * 1000,
            Credentials = smtp.User.Length > 0 ? new NetworkCredential(smtp.User, smtp.Password) : null,
        };
        try
        {
            // A server that hangs half-way also hangs the calling off, so we do not wait for that either.
            await client.SendMailAsync(message, cancellationToken).WaitAsync(TimeSpan.FromSeconds(smtp.TimeoutSeconds + 1), cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new MailRefusedException($"{smtp.Host}:{smtp.Port} gaf binnen {smtp.TimeoutSeconds} seconden geen antwoord.", isForGood: false);
        }
        catch (SmtpException exception)
        {
            throw new MailRefusedException(Reply(exception), IsForGood(exception.StatusCode), exception);
        }

        // SmtpClient keeps the words of the server to itself; that it said 250 is certain, else it throws.
        return $"250 van {smtp.Host}:{smtp.Port}";
    }

    /// <summary>Answers about this mail or this address. Trouble with us (wrong password, no TLS) is for a beheerder and may pass.</summary>
    private static bool IsForGood(SmtpStatusCode status) => status is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation
        or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed or SmtpStatusCode.SyntaxError;

    private static string Reply(SmtpException exception) =>
        exception.StatusCode == SmtpStatusCode.GeneralFailure
            ? exception.InnerException?.Message ?? exception.Message
            : $"{(int)exception.StatusCode} {exception.Message}";
}
