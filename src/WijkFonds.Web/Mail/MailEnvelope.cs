using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using WijkFonds.Mail;
using WijkFonds.People;

namespace WijkFonds.Web.Mail;

/// <summary>Makes the message that goes over the wire: one receiver, text first and then the same as a page, and the headers we answer for.</summary>
internal static class MailEnvelope
{
    public static MailMessage Message(this ReadyMail mail, MailOptions options, string baseUrl)
    {
        // Looked at once more here, at the last door: nothing that came this far unread becomes a header or a second receiver (T-36).
        if (!EmailAddress.TryParse(mail.To, out var to))
        {
            throw new MailRefusedException("Dit e-mailadres kan niet bestaan.", isForGood: true);
        }

        if (mail.Subject.Any(char.IsControl))
        {
            throw new MailRefusedException("Een onderwerp is één regel.", isForGood: true);
        }

        var message = new MailMessage(new MailAddress(options.From, options.FromName, Encoding.UTF8), new MailAddress(to))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{mail.Id:N}@{new Uri(baseUrl).IdnHost}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["Content-Language"] = mail.Language;
        if (mail.UnsubscribeUrl is not null)
        {
            message.Headers["List-Unsubscribe"] = $"<{mail.UnsubscribeUrl}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string mediaType)
    {
        // Bare line feeds would be written as =0A by the encoder, which some readers show.
        var lines = content.ReplaceLineEndings("\r\n");
        var view = AlternateView.CreateAlternateViewFromString(lines, Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
