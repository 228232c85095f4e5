namespace WijkFonds.People;

/// <summary>Why something about a person or a role may be refused.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = new("Vul je voornaam in. Een andere naam mag ook.");
}
