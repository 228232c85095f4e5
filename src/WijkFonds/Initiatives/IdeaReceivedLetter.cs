using WijkFonds.Mail;

namespace WijkFonds.Initiatives;

/// <summary>To who told an idea: we have it, this person answers, before this day.</summary>
public sealed record IdeaReceivedLetter(AboutInitiative About, string CallerName, DateOnly AnswerBy, string ShortCode) : ILetter
{
    public string Key => $"ontvangen:{About.InitiativeId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    /// <summary>The code to come back with; the outbox forgets it after sending, as we do.</summary>
    public bool IsSecret => true;
}
