using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;

namespace WijkFonds.Tests.House;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_both_databases_are_in_step_with_the_model()
    {
        using var sqlite = new WijkFondsDb(SqliteEngine.ForWriting(new SqliteConnection("Data Source=:memory:")));
        using var postgreSql = new WijkFondsDb(PostgreSqlEngine.ForWriting("Host=localhost"));

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run migrations/add.sh");
        Assert.False(postgreSql.Database.HasPendingModelChanges(), "Run migrations/add.sh");
        Assert.Equal(sqlite.Database.GetMigrations(), postgreSql.Database.GetMigrations());
    }
}
