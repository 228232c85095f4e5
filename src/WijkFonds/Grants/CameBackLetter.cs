using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To who receives it: the bank sent the money back, so the account number is asked once more.</summary>
public sealed record CameBackLetter(AboutInitiative About, Guid PayoutId, string AccountEnd) : ILetter
{
    public string Key => $"teruggekomen:{PayoutId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
