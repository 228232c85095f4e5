namespace WijkFonds.Writing;

/// <summary>Brings the database to the form this program needs.</summary>
public interface IDatabaseUpkeep
{
    /// <summary>Applies what is missing. Throws <see cref="NewerDatabaseException"/> when a newer program has been here (goal G19).</summary>
    Task MigrateAsync(CancellationToken cancellationToken);
}
