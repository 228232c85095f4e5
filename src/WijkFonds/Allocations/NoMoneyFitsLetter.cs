using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Allocations;

/// <summary>To the alderman: a proposal for which the rules of the money leave nothing, or not enough (X09).</summary>
public sealed record NoMoneyFitsLetter(AboutInitiative About, Guid AllocationId, string ProposedByName) : ILetter
{
    public string Key => $"geen-geld-past:{AllocationId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
