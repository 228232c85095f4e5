using WijkFonds.Mail;

namespace WijkFonds.Initiatives;

/// <summary>To who told an idea: we have it, this person answers, before this day.</summary>
public sealed record IdeaReceivedLetter(AboutInitiative About, string CallerName, DateOnly AnswerBy, string ShortCode) : ILetter
{
    public string Key => $"ontvangen:{About.InitiativeId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
