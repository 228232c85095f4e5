using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Sources;

/// <summary>The money of a wijk as <see cref="MatchSources"/> wants it: what is free on each account, with the rules of its source.</summary>
public static class SourcePots
{
    /// <summary>
    /// Free money of one wijk and year, in cents, with two statements. Money whose last day has passed is among it, so that a shortage can say so.
    /// </summary>
    public static async Task<IReadOnlyList<MoneyPot>> FreeAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken)
    {
        var accounts = await db.LedgerAccounts.AsNoTracking()
            .Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year && a.Kind == AccountKind.Neighbourhood)
            .ToListAsync(cancellationToken);
        var ids = accounts.ConvertAll(a => a.SourceId!.Value);
        var sources = await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        return [.. accounts.Select(account => Pot(account, sources.GetValueOrDefault(account.SourceId!.Value)))];
    }

    /// <summary>The rules of a source around an amount of its money.</summary>
    internal static MoneyPot Pot(LedgerAccount account, Source? source) => new(new PotKey(account.SourceId!.Value, account.Id), source?.WithdrawnOn is null ? account.FreeCents : 0)
    {
        StartsOn = source?.StartsOn,
        EndsOn = account.ExpiresOn,
        Dimensions = source?.Dimensions ?? [],
        NeighbourhoodIds = source?.NeighbourhoodIds ?? [],
        OnlyFor = Labels(source?.OnlyFor),
        NotFor = Labels(source?.NotFor),
        // Donations and savings of residents come last (LEDGER, "Sources that fit"; A07). What a firm gives rests on a decision, like all other money.
        IsGift = source?.Kind == SourceKind.Residents,
        IsPromised = source is { State: not SourceState.In },
    };

    private static SpendingLabel[] Labels(List<string>? written) => [.. (written ?? []).Select(text => new SpendingLabel(text))];
}
