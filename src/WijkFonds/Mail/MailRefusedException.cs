namespace WijkFonds.Mail;

/// <summary>A mail was not taken over. The message is what the other side said; it holds no contents of the mail.</summary>
public sealed class MailRefusedException(string reply, bool isForGood, Exception? cause = null) : Exception(reply, cause)
{
    /// <summary>Trying again does not help: this address does not exist, or this mail is refused.</summary>
    public bool IsForGood => isForGood;
}
