using WijkFonds.Writing;

namespace WijkFonds.Backups;

/// <summary>A copy of the database that was opened to look at it.</summary>
/// <param name="unsound">What the database engine itself finds wrong with the file; null when it is whole.</param>
/// <param name="away">Takes the copy away again.</param>
public sealed class DatabaseCopy(WijkFondsDb db, IDatabaseUpkeep upkeep, string? unsound, Func<ValueTask> away) : IAsyncDisposable
{
    public WijkFondsDb Db => db;

    public IDatabaseUpkeep Upkeep => upkeep;

    public string? Unsound => unsound;

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await away();
    }
}
