using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator: somebody else entered or changed the account number. Who did it is not the one to call about it.</summary>
public sealed record AccountGivenLetter(AboutInitiative About, Guid PayeeId, string AccountEnd, string ByName, bool IsChanged) : ILetter
{
    public string Key => $"rekening:{PayeeId:N}";

    public bool IsDecision => true;

    public bool IsWorthACall => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
