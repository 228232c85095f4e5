using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator, months ahead: this contribution ends; go on, hand over or round off.</summary>
public sealed record EndsSoonLetter(AboutInitiative About, Guid GrantId, DateOnly EndsOn, string ByName) : ILetter
{
    public string Key => $"loopt-af:{GrantId:N}:{EndsOn:yyyyMMdd}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
