using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Allocations;

/// <summary>To the initiator: the wijkwerker took a proposal back before it was decided.</summary>
public sealed record TakenBackLetter(AboutInitiative About, Guid AllocationId, string ByName) : ILetter
{
    public string Key => $"teruggenomen:{AllocationId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
