using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Grants;

/// <summary>To who receives it: the money is on its way (<see cref="IsArrived"/> false), or the bank has sent it (true).</summary>
public sealed record PaidLetter(AboutInitiative About, Guid PayoutId, long AmountCents, string AccountEnd, bool IsArrived) : ILetter
{
    public string Key => $"betaald:{PayoutId:N}:{(IsArrived ? "weg" : "opdracht")}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
