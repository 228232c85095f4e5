using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Decisions;

/// <summary>To the initiator: what had to be right first is right, so the "yes, if…" is a yes.</summary>
public sealed record ConditionMetLetter(AboutInitiative About, Guid DecisionId, long AmountCents, string ByName, string Note) : ILetter
{
    public string Key => $"rond:{DecisionId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
