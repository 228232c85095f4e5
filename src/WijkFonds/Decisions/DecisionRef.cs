namespace WijkFonds.Decisions;

/// <summary>How the ledger names a decision as its authority; also the way back from a ledger line to the page.</summary>
public static class DecisionRef
{
    private const string Prefix = "besluit:";

    public static string Of(Decision decision) => Of(decision.Id);

    public static string Of(Guid decisionId) => Prefix + decisionId.ToString("N");

    public static Guid? Read(string authorityRef) =>
        authorityRef.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(authorityRef[Prefix.Length..], "N", out var id) ? id : null;
}
