using System.Data.Common;
using WijkFonds.Tests.Ledger.Hostile;

namespace WijkFonds.Tests.Ledger;

/// <summary>
/// Somebody with the portal's own login tries to bend the ledger by hand. On SQLite that login can do everything but what a trigger or a
/// CHECK refuses; on PostgreSQL it also lacks the rights. After every attempt the ledger must still be right.
/// </summary>
public sealed class HostileStatementTests(HostileWorld world) : IClassFixture<HostileWorld>
{
    [Theory]
    [MemberData(nameof(HostileStatements.All), MemberType = typeof(HostileStatements))]
    public async Task A_statement_that_bends_the_ledger_is_refused(string statement)
    {
        // Sabotage that turns this red: dropping any one trigger of ledger.sql; MutationTests does that to every one.
        await Assert.ThrowsAnyAsync<DbException>(() => world.RunAsync(world.Placed(statement)));
        await world.Town.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(HostileStatements.Bookings), MemberType = typeof(HostileStatements))]
    public async Task A_booking_that_is_wrong_in_one_thing_is_refused(string wrong)
    {
        var transfer = world.Wrong(wrong);

        await Assert.ThrowsAnyAsync<DbException>(() => world.BookAsync(transfer, wrong == "has the hash of another"));
        await world.Town.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(HostileStatements.Columns), MemberType = typeof(HostileStatements))]
    public async Task A_row_with_one_value_that_may_not_be_is_refused(string table, string column, string value)
    {
        await Assert.ThrowsAnyAsync<DbException>(() => world.RunAsync(world.Row(table, (column, value)), keep: false));
        await world.Town.ProveAsync();
    }

    [Fact]
    public async Task A_booking_that_is_right_is_accepted()
    {
        // Without this the tests above could pass because nothing is ever accepted.
        await world.BookAsync(world.Right(), false, keep: false);
        foreach (var table in new[] { "ledger_transfer", "ledger_account", "cashbook_line" })
        {
            await world.RunAsync(world.Row(table), keep: false);
        }
    }

    [Fact]
    public async Task REPLACE_and_UPSERT_do_not_slip_past()
    {
        foreach (var statement in HostileStatements.OfEngine)
        {
            await Assert.ThrowsAnyAsync<DbException>(() => world.RunAsync(statement));
            await world.Town.ProveAsync();
        }
    }
}
