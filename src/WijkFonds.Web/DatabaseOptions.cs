using System.ComponentModel.DataAnnotations;

namespace WijkFonds.Web;

/// <summary>Which database, and how to reach it.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty with SQLite: wijkfonds.db in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>PostgreSQL only: the owner of the tables, used by migrations; the portal itself then runs with fewer rights.</summary>
    public string? OwnerConnectionString { get; set; }

    /// <summary>
    /// Covers the keys with which the portal seals account numbers and secrets. With PostgreSQL the keys lie in the database, so a real portal
    /// needs it there; the same in every process, and never in the database.
    /// </summary>
    public string KeySecret { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.PostgreSql && ConnectionString.Length == 0)
        {
            yield return new ValidationResult("Database:ConnectionString ontbreekt: met Database:Provider = PostgreSql is hij nodig, bijvoorbeeld Host=localhost;Database=wijkfonds;Username=wijkfonds");
        }
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
