using WijkFonds.Mail;

namespace WijkFonds.People;

/// <summary>To an official: an administrator disconnected your app. Who did not ask for it hears it at once (T-13).</summary>
public sealed record SecondFactorResetLetter(Guid ResetId) : ILetter
{
    public string Key => $"app:{ResetId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => Guid.Empty;
}
