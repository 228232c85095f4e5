namespace WijkFonds.Grants;

/// <summary>Why something around a contribution may be refused.</summary>
public static class GrantRefusals
{
    public static readonly Refusal NotThere = new("Dit is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal PayeeNameMissing = new("Vul de naam in die bij de rekening hoort.");

    public static readonly Refusal IbanWrong = new("Dit rekeningnummer klopt niet. Kijk op je pas, bijvoorbeeld NL91 ABNA 0417 1643 00.");

    public static readonly Refusal NotEnding = new("Deze bijdrage loopt nog niet af.");

    public static readonly Refusal GoesOnAlready = new("Je zei al: we gaan door. Wil je toch stoppen? Bel je wijkwerker.") { IsConflict = true };

    public static readonly Refusal AnswerMissing = new("Kies wat het beste past. Elk antwoord is goed.");

    public static readonly Refusal StoryMissing = new("Schrijf eerst wat je wilt vertellen. Eén zin is genoeg.");

    public static readonly Refusal ConsentMissing = new("Vraag eerst of iedereen in het verhaal het goed vindt. Zet dan het vinkje.");
}
