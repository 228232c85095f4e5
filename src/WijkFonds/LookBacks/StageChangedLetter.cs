using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.LookBacks;

/// <summary>To the initiator: your initiative has grown. Proven means: from now on one press is enough to go on.</summary>
public sealed record StageChangedLetter(AboutInitiative About, Stage Stage, string ByName, DateOnly Day) : ILetter
{
    public string Key => $"fase:{About.InitiativeId:N}:{Stage}:{Day:yyyyMMdd}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
