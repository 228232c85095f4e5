using WijkFonds.Mail;

namespace WijkFonds.Initiatives;

/// <summary>To the initiator: a person has answered your idea.</summary>
public sealed record IdeaAnsweredLetter(AboutInitiative About, Guid AnswerId, string ByName, string Answer) : ILetter
{
    public string Key => $"antwoord:{AnswerId:N}";

    public bool IsDecision => true;

    public Guid NeighbourhoodId => About.NeighbourhoodId;
}
