using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator and supporters: it goes on, no new form.</summary>
public sealed record GoesOnLetter(AboutInitiative About, Guid GrantId, int Year, string ByName, bool IsInitiator) : ILetter
{
    public string Key => $"doorgaan:{GrantId:N}:{Year}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => IsInitiator ? MailTopic.MyInitiative : MailTopic.SupportedInitiative;

    public IReadOnlyCollection<Guid> ShowsInitiatives => IsInitiator ? [] : [About.InitiativeId];
}
