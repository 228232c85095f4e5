using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Handovers;

/// <summary>To who was named: will you go on with this initiative?</summary>
public sealed record TakeOverQuestionLetter(AboutInitiative About, Guid HandoverId, string FromName, string ToName, DateOnly AnswerBy) : ILetter
{
    public string Key => $"overnemen:{HandoverId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;

    public TimeSpan? KeepsFor => TimeSpan.FromDays(Handover.DaysToAnswer);
}
