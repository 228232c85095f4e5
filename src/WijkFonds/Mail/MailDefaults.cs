namespace WijkFonds.Mail;

/// <summary>What counts for who never chose: few mails, and news once a week.</summary>
public static class MailDefaults
{
    public static MailFrequency For(MailTopic topic) =>
        topic == MailTopic.SupportedInitiative ? MailFrequency.Weekly : MailFrequency.AtOnce;
}
