namespace WijkFonds.Calls;

/// <summary>Why we cannot call somebody.</summary>
public static class CallRefusals
{
    public static readonly Refusal NoPhone = new("Vul je telefoonnummer in. Dan bellen we je.");
}
