#if FULL_FEED
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using WijkFonds.Mail;
using IMailTransport = WijkFonds.Mail.IMailTransport;

namespace WijkFonds.Web.Mail;

/// <summary>
/// Hands mails to a mail server with MailKit: STARTTLS, TLS from the first byte, and a password or an access token. Only in a program
/// built with the full feed (-p:FullFeed=true); it passes the same tests as <see cref="SmtpTransport"/>.
/// </summary>
public sealed class MailKitTransport(IOptions<MailOptions> options, IOptions<PortalOptions> portal) : IMailTransport
{
    public bool KeepsMailHere => false;

    public async Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var message = Message(mail);
        using var client = new SmtpClient { Timeout = smtp.TimeoutSeconds * 1000 };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            // Never Auto: it guesses by port, and on a locked port other than 465 it waits a minute for a greeting.
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp.Security), patience.Token);
            if (smtp.OAuthToken.Length > 0)
            {
                await client.AuthenticateAsync(new SaslMechanismOAuthBearer(smtp.User, smtp.OAuthToken), patience.Token);
            }
            else if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, patience.Token);
            }

            var reply = await client.SendAsync(message, patience.Token);
            // Taken is taken: how the goodbye goes changes nothing, and MailKit keeps its trouble to itself.
            await client.DisconnectAsync(quit: true, patience.Token);
            return "250 " + reply;
        }
        catch (SmtpCommandException exception)
        {
            throw new MailRefusedException($"{(int)exception.StatusCode} {exception.Message}", IsForGood(exception.StatusCode), exception);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException($"{smtp.Host}:{smtp.Port} gaf binnen {smtp.TimeoutSeconds} seconden geen antwoord.", isForGood: false);
        }
        catch (Exception exception) when (exception is ProtocolException or IOException or System.Net.Sockets.SocketException or SslHandshakeException or AuthenticationException or NotSupportedException or ServiceNotConnectedException)
        {
            throw new MailRefusedException(exception.Message, isForGood: false, exception);
        }
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Answers about this mail or this address; the same ones as in <see cref="SmtpTransport"/>.</summary>
    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 550 and <= 554 or 501;

    private MimeMessage Message(ReadyMail mail)
    {
        // The same last look as with the built-in library, and the same headers.
        using var checkedMessage = mail.Message(options.Value, portal.Value.BaseUrl);
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(new MailboxAddress("", checkedMessage.To[0].Address));
        message.Subject = mail.Subject;
        foreach (var name in checkedMessage.Headers.AllKeys.OfType<string>().Where(name => name != "Message-ID"))
        {
            message.Headers.Add(name, checkedMessage.Headers[name]!);
        }

        message.MessageId = checkedMessage.Headers["Message-ID"]!.Trim('<', '>');
        message.Body = new MultipartAlternative(
            new TextPart("plain") { Text = mail.Text.ReplaceLineEndings("\r\n") },
            new TextPart("html") { Text = mail.Html.ReplaceLineEndings("\r\n") });
        return message;
    }
}
#endif
