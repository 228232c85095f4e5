namespace WijkFonds.Writing;

/// <summary>Brings the database to the form this program needs.</summary>
public interface IDatabaseUpkeep
{
    /// <summary>Applies what is missing. Throws <see cref="NewerDatabaseException"/> when a newer program has been here (goal G19).</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>What the database is made of now.</summary>
    Task<SchemaPrint> ReadSchemaAsync(CancellationToken cancellationToken);

    /// <summary>What a fresh install of this version is made of.</summary>
    SchemaPrint ExpectedSchema { get; }

    /// <summary>What was erased from the tables also leaves the files beside them, as far as the database can do that now.</summary>
    Task ForgetErasedAsync(CancellationToken cancellationToken);
}
