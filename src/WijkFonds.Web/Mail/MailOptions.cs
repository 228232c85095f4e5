using System.ComponentModel.DataAnnotations;
using System.Net;
using WijkFonds.People;

namespace WijkFonds.Web.Mail;

/// <summary>How mail leaves the portal.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>Pickup writes mails as files, for development and for a mail server that watches a folder. Smtp hands them to a server.</summary>
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>Empty: the folder post in the data folder.</summary>
    public string PickupFolder { get; set; } = "";

    /// <summary>The address mails come from. Its domain needs SPF, DKIM and DMARC (T-12).</summary>
    public string From { get; set; } = "wijkfonds@localhost.localdomain";

    public string FromName { get; set; } = "WijkFonds";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Seconds between two looks in the outbox; 0 sends nothing, for tests and for a process that only serves pages.</summary>
    [Range(0, 3600, ErrorMessage = "Mail:LoopSeconds is een aantal seconden van 0 tot en met 3600.")]
    public int LoopSeconds { get; set; } = 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!EmailAddress.TryParse(From, out _))
        {
            yield return new ValidationResult("Mail:From is geen e-mailadres. Vul het adres in waar mails vandaan komen, bijvoorbeeld wijkfonds@voorbeeldstad.nl");
        }

        if (FromName.Any(char.IsControl))
        {
            yield return new ValidationResult("Mail:FromName mag alleen gewone letters hebben.");
        }

        if (Transport != MailTransportKind.Smtp)
        {
            yield break;
        }

        if (Smtp.Host.Length == 0)
        {
            yield return new ValidationResult("Mail:Smtp:Host ontbreekt: met Mail:Transport = Smtp is de naam van de mailserver nodig.");
        }

        if (Smtp.Security == SmtpSecurity.None && !IsLoopback(Smtp.Host))
        {
            yield return new ValidationResult("Mail:Smtp:Security = None mag alleen met een mailserver op deze machine (Mail:Smtp:Host = localhost). Kies StartTls.");
        }

#if !FULL_FEED
        if (Smtp.Security == SmtpSecurity.Tls)
        {
            yield return new ValidationResult("Mail:Smtp:Security = Tls werkt alleen in een programma dat met -p:FullFeed=true is gebouwd. Kies StartTls op poort 587.");
        }
#endif
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
