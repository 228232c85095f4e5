namespace WijkFonds.Mail;

/// <summary>The road out: hands one finished mail for one person to whoever delivers it.</summary>
public interface IMailTransport
{
    /// <summary>True when mails stay on this machine, as files: then forgetting their contents elsewhere hides nothing.</summary>
    bool KeepsMailHere { get; }

    /// <summary>Returns what the receiver said when it took the mail over.</summary>
    /// <exception cref="MailRefusedException">The mail was not taken over, now or for good.</exception>
    Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken);
}
