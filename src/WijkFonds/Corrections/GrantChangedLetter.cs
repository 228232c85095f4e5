using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Corrections;

/// <summary>To the initiator: what was said in the talk, once more on paper: the contribution changed. Never the first they hear of it.</summary>
public sealed record GrantChangedLetter(AboutInitiative About, Guid CorrectionId, CorrectionKind Kind, Guid DecisionId, string ByName, string Reason, DateOnly? TalkedOn) : ILetter
{
    public string Key => $"rechtgezet:{CorrectionId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
