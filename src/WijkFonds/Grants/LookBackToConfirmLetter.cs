using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To the initiator: this is what was written down of our conversation, is it right?</summary>
public sealed record LookBackToConfirmLetter(AboutInitiative About, Guid LookBackId, string ByName) : ILetter
{
    public string Key => $"klopt:{LookBackId:N}";

    public bool IsDecision => false;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
