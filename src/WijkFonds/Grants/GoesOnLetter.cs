using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator and supporters: it goes on, no new form.</summary>
/// <param name="IsReserved">The amount is set apart; otherwise it waits for the budget of that year. The alderman still looks at it.</param>
public sealed record GoesOnLetter(AboutInitiative About, Guid GrantId, int Year, bool IsReserved, bool IsInitiator) : ILetter
{
    public string Key => $"doorgaan:{GrantId:N}:{Year}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => IsInitiator ? MailTopic.MyInitiative : MailTopic.SupportedInitiative;

    public IReadOnlyCollection<Guid> ShowsInitiatives => IsInitiator ? [] : [About.InitiativeId];
}
