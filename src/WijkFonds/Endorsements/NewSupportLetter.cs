using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Endorsements;

/// <summary>To the initiator: so many neighbours are new behind it. At most once a day.</summary>
public sealed record NewSupportLetter(AboutInitiative About, int NewCount, int TotalCount, DateOnly Day) : ILetter
{
    public string Key => $"steun:{About.InitiativeId:N}:{Day:yyyyMMdd}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => MailTopic.NewSupport;
}
