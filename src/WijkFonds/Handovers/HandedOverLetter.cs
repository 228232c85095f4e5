using WijkFonds.Initiatives;
using WijkFonds.Mail;

namespace WijkFonds.Handovers;

/// <summary>To both: it has changed hands.</summary>
public sealed record HandedOverLetter(AboutInitiative About, Guid HandoverId, string FromName, string ToName, string Advice, bool IsNext) : ILetter
{
    public string Key => $"overgedragen:{HandoverId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
