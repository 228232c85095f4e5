namespace WijkFonds.Mail;

/// <summary>What a person can choose to hear about, and how often.</summary>
public enum MailTopic
{
    /// <summary>What happens to my own initiative.</summary>
    MyInitiative = 1,

    /// <summary>News of initiatives that I support.</summary>
    SupportedInitiative = 2,

    /// <summary>A question whether I notice something of an initiative that I support.</summary>
    Question = 3,

    /// <summary>New neighbours behind my initiative.</summary>
    NewSupport = 4,

    /// <summary>What happened this week in the wijken I follow.</summary>
    Week = 5,
}
