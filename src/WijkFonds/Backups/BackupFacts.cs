using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;

namespace WijkFonds.Backups;

/// <summary>What a database says about itself at the moment of a backup.</summary>
/// <param name="PortalId">Which portal it is; made once, when the database was made.</param>
/// <param name="Transfers">The number of the last transfer.</param>
/// <param name="Head">The hash of the last transfer, 64 letters.</param>
/// <param name="Migration">The last change of the database that was applied.</param>
public sealed record BackupFacts(Guid PortalId, long Transfers, string Head, string Migration)
{
    public static async Task<BackupFacts> ReadAsync(WijkFondsDb db, CancellationToken cancellationToken)
    {
        var portal = await db.Database.SqlQueryRaw<string>("SELECT CAST(id AS text) AS \"Value\" FROM portal").SingleAsync(cancellationToken);
        var last = await db.LedgerTransfers.AsNoTracking().OrderByDescending(t => t.Seq).Select(t => new { t.Seq, t.Hash }).FirstOrDefaultAsync(cancellationToken);
        return new BackupFacts(
            Guid.Parse(portal, CultureInfo.InvariantCulture),
            last?.Seq ?? 0,
            Convert.ToHexStringLower(last?.Hash ?? LedgerHead.Empty.Hash),
            (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last());
    }
}
