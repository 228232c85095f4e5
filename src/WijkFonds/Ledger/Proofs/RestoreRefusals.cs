namespace WijkFonds.Ledger.Proofs;

/// <summary>Why the loss after a restore may not be accepted.</summary>
public static class RestoreRefusals
{
    public static readonly Refusal ReasonMissing = new("Schrijf waarom er geen back-up is die verder komt. Iedereen mag dat later lezen.");

    public static readonly Refusal NothingLost = new("Het grootboek mist niets van wat is ondertekend. Er is niets om op te geven.");

    /// <summary>{0} the first finding.</summary>
    public static readonly Refusal StillWrong = new("Ook wat er nog wel is, klopt niet: {0} Zet eerst een goede back-up terug.");

    public static readonly Refusal Busy = new("Er wordt net een controlepunt gezet. Probeer het over een minuut opnieuw.");
}
