namespace WijkFonds.Mail;

/// <summary>
/// Something we tell one person, before it is words: a record with what happened. The words and the looks are in the template of the
/// same name; whether it goes by mail, in the weekly mail or by telephone is up to the person.
/// </summary>
public interface ILetter
{
    /// <summary>
    /// What happened, for ever the same for the same happening: "besluit:0198…". Together with the person it is the Message-ID,
    /// so that nobody hears one thing twice.
    /// </summary>
    string Key { get; }

    /// <summary>Always sent: a decision, or something the person just asked for. Everything else can be switched off.</summary>
    bool IsDecision { get; }

    /// <summary>The wijk whose contact person stands under it. Empty when it is about no wijk.</summary>
    Guid NeighbourhoodId { get; }

    /// <summary>What the person may choose about it; without meaning for what is always sent.</summary>
    MailTopic Topic => MailTopic.MyInitiative;

    /// <summary>Holds a code that nobody needs after it was sent, so the outbox forgets it then (T-62).</summary>
    bool IsSecret => false;

    /// <summary>Somebody without e-mail is called about it (X37). Not for news that can be read on the page.</summary>
    bool IsWorthACall => IsDecision || Topic == MailTopic.MyInitiative;

    /// <summary>After this time it is of no use any more and is not sent: a code that has run out. Null: it keeps.</summary>
    TimeSpan? KeepsFor => null;

    /// <summary>Initiatives that are shown in it as news. They are looked up again right before sending.</summary>
    IReadOnlyCollection<Guid> ShowsInitiatives => [];

    /// <summary>The same letter without initiatives that were hidden meanwhile, or null when nothing is left to tell.</summary>
    ILetter? Without(IReadOnlySet<Guid> hiddenInitiatives) => ShowsInitiatives.Any(hiddenInitiatives.Contains) ? null : this;
}
