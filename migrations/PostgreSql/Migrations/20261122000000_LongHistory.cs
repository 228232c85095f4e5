using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkFonds.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LongHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_allocation_initiative_id",
                table: "allocation");

            migrationBuilder.CreateIndex(
                name: "IX_allocation_initiative_id_year_proposed_at",
                table: "allocation",
                columns: new[] { "initiative_id", "year", "proposed_at" });

            migrationBuilder.Sql(Guards.Read("long_history.sql"));
        }
    }
}
