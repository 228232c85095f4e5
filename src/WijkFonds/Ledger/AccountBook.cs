using System.Globalization;

namespace WijkFonds.Ledger;

/// <summary>How the accounts of WijkFonds are called and what each is about (LEDGER 4.2).</summary>
/// <remarks>
/// A grant has an account per allocation, not per initiative: so the limit on that account makes paying one grant twice impossible.
/// The bank has an account per wijk, source and year: so what a wijk paid is a balance and not a sum over its history.
/// </remarks>
internal static class AccountBook
{
    private const string Fund = "D";
    private const string Claim = "C";
    private const string Free = "N";

    /// <summary>With what the codes of money that is promised and not in yet begin: the only two kinds of treasury are told apart by it.</summary>
    internal const string PromisedName = "promised:";

    public static LedgerAccount Treasury(Guid sourceId, int year) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"treasury:{sourceId:N}:{year}"),
        Kind = AccountKind.Treasury,
        Bound = Free,
        SourceId = sourceId,
        Year = year,
    };

    public static string PromisedCode(Guid sourceId, int year) => string.Create(CultureInfo.InvariantCulture, $"{PromisedName}{sourceId:N}:{year}");

    /// <summary>What is spent before promised money came in (A38): its balance is what is still to come.</summary>
    public static LedgerAccount Promised(Guid sourceId, int year) => new()
    {
        Code = PromisedCode(sourceId, year),
        Kind = AccountKind.Treasury,
        Bound = Free,
        SourceId = sourceId,
        Year = year,
    };

    public static string SourceCode(Guid sourceId, int year) => string.Create(CultureInfo.InvariantCulture, $"source:{sourceId:N}:{year}");

    public static LedgerAccount Source(Guid sourceId, int year, int earmark, DateOnly? expiresOn) => new()
    {
        Code = SourceCode(sourceId, year),
        Kind = AccountKind.Source,
        Bound = Fund,
        Earmark = earmark,
        SourceId = sourceId,
        Year = year,
        ExpiresOn = expiresOn,
    };

    public static string NeighbourhoodCode(Guid sourceId, Guid neighbourhoodId, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"wijk:{neighbourhoodId:N}:{sourceId:N}:{year}");

    public static LedgerAccount Neighbourhood(LedgerAccount source, Guid neighbourhoodId) => new()
    {
        Code = NeighbourhoodCode(source.SourceId!.Value, neighbourhoodId, source.Year!.Value),
        Kind = AccountKind.Neighbourhood,
        Bound = Fund,
        Earmark = source.Earmark,
        NeighbourhoodId = neighbourhoodId,
        SourceId = source.SourceId,
        Year = source.Year,
        ExpiresOn = source.ExpiresOn,
    };

    public static LedgerAccount Grant(LedgerAccount budget, Guid initiativeId, Guid allocationId) =>
        OfAllocation("grant", AccountKind.Grant, Fund, budget.Earmark, budget, initiativeId, allocationId);

    /// <summary>What is asked back of a grant and not received yet.</summary>
    public static LedgerAccount Receivable(LedgerAccount grant) =>
        OfAllocation("claim", AccountKind.Receivable, Claim, 0, grant, grant.InitiativeId!.Value, grant.AllocationId!.Value);

    /// <summary>The other side of it: becomes free in the wijk when it is received.</summary>
    public static LedgerAccount ReturnPending(LedgerAccount grant) =>
        OfAllocation("return", AccountKind.ReturnPending, Fund, grant.Earmark, grant, grant.InitiativeId!.Value, grant.AllocationId!.Value);

    public static LedgerAccount Bank(LedgerAccount grant) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"bank:{grant.NeighbourhoodId:N}:{grant.SourceId:N}:{grant.Year}"),
        Kind = AccountKind.Bank,
        Bound = Free,
        NeighbourhoodId = grant.NeighbourhoodId,
        SourceId = grant.SourceId,
        Year = grant.Year,
    };

    private static LedgerAccount OfAllocation(string name, AccountKind kind, string bound, int earmark, LedgerAccount money, Guid initiativeId, Guid allocationId) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"{name}:{allocationId:N}:{money.NeighbourhoodId:N}:{money.SourceId:N}:{money.Year}"),
        Kind = kind,
        Bound = bound,
        Earmark = earmark,
        NeighbourhoodId = money.NeighbourhoodId,
        SourceId = money.SourceId,
        Year = money.Year,
        InitiativeId = initiativeId,
        AllocationId = allocationId,
    };
}
