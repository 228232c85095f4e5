using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator: time for the one good conversation of the year.</summary>
public sealed record LookBackInviteLetter(AboutInitiative About, Guid GrantId, int Year, string ByName, DateOnly Before) : ILetter
{
    public string Key => $"gesprek:{GrantId:N}:{Year}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
