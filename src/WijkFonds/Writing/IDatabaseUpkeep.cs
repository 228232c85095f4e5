namespace WijkFonds.Writing;

/// <summary>Brings the database to the form this program needs.</summary>
public interface IDatabaseUpkeep
{
    /// <summary>Applies what is missing. Throws <see cref="NewerDatabaseException"/> when a newer program has been here (goal G19).</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>What was erased from the tables also leaves the files beside them, as far as the database can do that now.</summary>
    Task ForgetErasedAsync(CancellationToken cancellationToken);
}
