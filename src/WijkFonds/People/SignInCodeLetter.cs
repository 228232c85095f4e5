using WijkFonds.Mail;

namespace WijkFonds.People;

/// <summary>To who wants to sign in: the code of six digits.</summary>
public sealed record SignInCodeLetter(Guid AttemptId, string Code, int ValidMinutes) : ILetter
{
    public string Key => $"code:{AttemptId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => Guid.Empty;

    public bool IsSecret => true;

    public TimeSpan? KeepsFor => TimeSpan.FromMinutes(ValidMinutes);

    public bool IsWorthACall => false;
}
