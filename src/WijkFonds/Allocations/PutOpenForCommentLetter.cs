using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Allocations;

/// <summary>To the initiator and supporters: everybody can say what they think of the plan until this day.</summary>
public sealed record PutOpenForCommentLetter(AboutInitiative About, Guid AllocationId, DateOnly Until, bool IsInitiator) : ILetter
{
    public string Key => $"reageren:{AllocationId:N}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => IsInitiator ? MailTopic.MyInitiative : MailTopic.SupportedInitiative;

    public IReadOnlyCollection<Guid> ShowsInitiatives => IsInitiator ? [] : [About.InitiativeId];
}
