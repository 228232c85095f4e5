namespace WijkFonds.Endorsements;

/// <summary>Why support may not be counted.</summary>
public static class EndorsementRefusals
{
    public static readonly Refusal OfferTooLong = new("Dit is te lang. Zeg in een paar zinnen wat je wilt doen.");

    public static readonly Refusal Stopped = new("Dit initiatief is gestopt. Je kunt het nu niet steunen. Wil jij het weer beginnen? Bel de wijkwerker.");

    public static readonly Refusal NoFirstName = new("Vul een voornaam in.");
}
