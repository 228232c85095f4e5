namespace WijkFonds.Mail;

/// <summary>How often somebody wants to hear about a topic.</summary>
public enum MailFrequency
{
    AtOnce = 1,

    /// <summary>Together in one mail a week.</summary>
    Weekly = 2,

    Never = 3,
}
