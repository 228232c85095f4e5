using WijkFonds.Mail;

namespace WijkFonds.Calls;

/// <summary>A task more than a letter: this person asked to be called.</summary>
public sealed record CallMeLetter(Guid NeighbourhoodId, Guid RequestId, string About) : ILetter
{
    public string Key => $"bel-mij:{RequestId:N}";

    public bool IsDecision => true;
}
