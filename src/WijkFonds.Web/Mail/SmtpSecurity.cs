namespace WijkFonds.Web.Mail;

/// <summary>How the way to the mail server is locked.</summary>
public enum SmtpSecurity
{
    /// <summary>Starts open and must lock before anything is said; a server that cannot is refused.</summary>
    StartTls,

    /// <summary>Locked from the first byte (port 465).</summary>
    Tls,

    /// <summary>Open. Only to a mail server on the same machine.</summary>
    None,
}
