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
    private const string Free = "N";

    public static LedgerAccount Treasury(Guid sourceId, int year) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"treasury:{sourceId:N}:{year}"),
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

    public static LedgerAccount Grant(LedgerAccount budget, Guid initiativeId, Guid allocationId) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"grant:{allocationId:N}:{budget.NeighbourhoodId:N}:{budget.SourceId:N}:{budget.Year}"),
        Kind = AccountKind.Grant,
        Bound = Fund,
        Earmark = budget.Earmark,
        NeighbourhoodId = budget.NeighbourhoodId,
        SourceId = budget.SourceId,
        Year = budget.Year,
        InitiativeId = initiativeId,
        AllocationId = allocationId,
    };

    public static LedgerAccount Bank(LedgerAccount grant) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"bank:{grant.NeighbourhoodId:N}:{grant.SourceId:N}:{grant.Year}"),
        Kind = AccountKind.Bank,
        Bound = Free,
        NeighbourhoodId = grant.NeighbourhoodId,
        SourceId = grant.SourceId,
        Year = grant.Year,
    };
}
