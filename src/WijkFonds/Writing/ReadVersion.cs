using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Writing;

/// <summary>Which version of a thing an act read, to see afterwards whether it is still that one.</summary>
internal sealed record ReadVersion(Type Type, object?[] Key, object? Version)
{
    /// <summary>What was read in this act and has a version. Nothing on SQLite: there nobody writes while an act reads.</summary>
    public static IReadOnlyList<ReadVersion> Of(WijkFondsDb db) =>
        db.IsSqlite ? [] :
        [
            .. from entry in db.ChangeTracker.Entries()
               where entry.State != EntityState.Added
               from property in entry.Properties
               where property.Metadata.IsConcurrencyToken
               select new ReadVersion(entry.Metadata.ClrType, [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key).OriginalValue)], property.OriginalValue),
        ];

    /// <summary>Whether one of them was changed or is gone.</summary>
    public static async Task<bool> AnyChangedAsync(WijkFondsDb db, IReadOnlyList<ReadVersion> read, CancellationToken cancellationToken)
    {
        foreach (var (type, key, version) in read)
        {
            if (await db.FindAsync(type, key, cancellationToken) is not { } now
                || !Equals(db.Entry(now).Properties.Single(property => property.Metadata.IsConcurrencyToken).OriginalValue, version))
            {
                return true;
            }
        }

        return false;
    }
}
