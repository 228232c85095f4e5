using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WijkFonds.Ledger;

/// <summary>Several questions about one and the same moment, so that what they answer adds up while others book.</summary>
public static class OneMoment
{
    /// <summary>Until it is disposed every read of this database sees the moment of the first; null when it already stands in an act, which does the same.</summary>
    public static async Task<IDbContextTransaction?> OfAsync(WijkFondsDb db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return null;
        }

        // On SQLite this level begins a reading transaction without taking the writer's place.
        return await db.Database.BeginTransactionAsync(db.IsSqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);
    }
}
