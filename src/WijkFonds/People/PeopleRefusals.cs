namespace WijkFonds.People;

/// <summary>Why something about a person or a role may be refused.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = new("Vul je voornaam in. Een andere naam mag ook.");

    public static readonly Refusal NameOfOfficialMissing = new("Deze persoon is hier nieuw. Vul ook de voornaam in.");

    public static readonly Refusal EmailOfOfficialMissing = new("Vul het e-mailadres van deze persoon in, bijvoorbeeld naam@voorbeeld.nl.");

    public static readonly Refusal RoleMissing = new("Kies een rol.");

    public static readonly Refusal WordWrong = new("Dit woord klopt niet. Het staat op het scherm waar het portaal is gestart.");

    public static readonly Refusal ReasonMissing = new("Schrijf in één zin waarom.");

    public static readonly Refusal OwnRole = new("Dit gaat over jezelf. Vraag een andere beheerder om dit te doen.");

    public static readonly Refusal OwnProposal = new("Jij hebt dit voorgesteld. Een andere beheerder moet ja zeggen.");

    public static readonly Refusal HasRoleAlready = new("Deze persoon heeft deze rol al.");

    public static readonly Refusal HasRoleNoMore = new("Deze persoon heeft deze rol niet (meer).");

    public static readonly Refusal ProposedAlready = new("Dit is al voorgesteld. Een andere beheerder moet er nog naar kijken.");

    public static readonly Refusal DecidedAlready = new("Iemand anders heeft hier al over beslist.");

    public static readonly Refusal KeepTwoAdministrators = new("Er moeten altijd twee beheerders zijn. Benoem eerst een nieuwe beheerder.");

    public static readonly Refusal AdministratorNotBlocked = new("Een beheerder kun je niet blokkeren. Neem samen met een andere beheerder eerst de rol weg.");
}
