using WijkFonds.Mail;

namespace WijkFonds.Initiatives;

/// <summary>To neighbours who support it: the initiator tells how it goes.</summary>
public sealed record StoryLetter(AboutInitiative About, Guid StoryId, string ByName, string Text) : ILetter
{
    public string Key => $"verhaal:{StoryId:N}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => MailTopic.SupportedInitiative;

    public IReadOnlyCollection<Guid> ShowsInitiatives => [About.InitiativeId];
}
