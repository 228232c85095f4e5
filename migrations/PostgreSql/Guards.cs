using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WijkFonds.PostgreSql;

/// <summary>
/// What the model cannot say and the database must enforce by itself: append-only tables, the ledger and its limits.
/// Written by hand, run right after Initial; see migrations/README.md.
/// </summary>
[DbContext(typeof(WijkFondsDb))]
[Migration("20261120000001_Guards")]
public sealed class Guards : Migration
{
    private static readonly string[] Scripts = ["audit.sql", "ledger.sql", "decisions.sql", "portal.sql", "checks.sql", "roles.sql"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var script in Scripts)
        {
            migrationBuilder.Sql(Read(script));
        }
    }

    /// <summary>For a later migration that says a guard anew.</summary>
    internal static string Read(string script)
    {
        using var reader = new StreamReader(typeof(Guards).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
