using System.ComponentModel.DataAnnotations;

namespace WijkFonds.Web.Mail;

/// <summary>The mail server that takes our mails over.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Mail:Smtp:Port is een getal van 1 tot en met 65535.")]
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Empty: the server knows us by our address.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Instead of a password: an access token of the mail provider (only in a program built with the full feed).</summary>
    public string OAuthToken { get; set; } = "";

    /// <summary>After so many seconds without an answer the mail is tried again later.</summary>
    [Range(1, 120, ErrorMessage = "Mail:Smtp:TimeoutSeconds is een aantal seconden van 1 tot en met 120.")]
    public int TimeoutSeconds { get; set; } = 30;
}
