using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To neighbours who support it, once: do you notice it in the wijk? The link holds <see cref="QuestionId"/>: /merk-je-het/{id}.</summary>
public sealed record NoticeQuestionLetter(AboutInitiative About, Guid LookBackId, string Agreement, Guid QuestionId) : ILetter
{
    public string Key => $"merk:{LookBackId:N}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public MailTopic Topic => MailTopic.Question;

    public IReadOnlyCollection<Guid> ShowsInitiatives => [About.InitiativeId];
}
