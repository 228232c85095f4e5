using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;

namespace WijkFonds.Design;

/// <summary>For dotnet-ef only: the model as one of the databases sees it.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<WijkFondsDb>
{
    public WijkFondsDb CreateDbContext(string[] args) => new(args.Contains("PostgreSql")
        ? PostgreSqlEngine.ForWriting("Host=localhost")
        : SqliteEngine.ForWriting(new SqliteConnection("Data Source=:memory:")));
}
