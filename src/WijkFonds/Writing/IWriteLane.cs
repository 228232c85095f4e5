namespace WijkFonds.Writing;

/// <summary>
/// The road into one kind of database. SQLite has one writer, so there acts queue and share a commit;
/// PostgreSQL has many, so there an act that loses a race runs again.
/// </summary>
public interface IWriteLane
{
    /// <summary>
    /// Runs an act in a transaction. It is kept, and durable, when the task is done and the act said so; else nothing of it stays.
    /// The act may run more than once, each time on a fresh database context: it must not do anything outside it.
    /// </summary>
    Task<T> RunAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken);
}
