using WijkFonds.Mail;

namespace WijkFonds.People;

/// <summary>To an official: you have this role now, or not any more.</summary>
public sealed record RoleChangedLetter(Guid AppointmentId, Role Role, Guid NeighbourhoodId, string NeighbourhoodName, bool IsRevoked) : ILetter
{
    public string Key => $"rol:{AppointmentId:N}:{(IsRevoked ? "weg" : "erbij")}";

    public bool IsDecision => true;
}
