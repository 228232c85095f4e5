using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Tests.Allocations;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger;

/// <summary>Invariants I1–I12 as the database itself keeps them (LEDGER 4.8).</summary>
public sealed class LedgerChecksTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_town_in_which_everything_happened_passes_every_check()
    {
        await AllSortsAsync();

        Assert.Empty(await CheckedAsync());
    }

    [Fact]
    public async Task The_database_has_the_checks_that_are_read_and_no_others()
    {
        await using var db = town.Database.Read();
        var views = TestDatabase.IsPostgreSql
            ? db.Database.SqlQuery<string>($"SELECT viewname AS \"Value\" FROM pg_views WHERE viewname LIKE 'ledger_check_%'")
            : db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'view' AND name LIKE 'ledger_check_%'");

        Assert.Equal(LedgerChecks.Views.Order(StringComparer.Ordinal), (await views.ToListAsync()).Order(StringComparer.Ordinal));
    }

    /// <summary>Somebody with all rights changes one thing behind the guards.</summary>
    /// <remarks>Turns red when the condition that a line names is left out of its view in checks.sql.</remarks>
    [Theory]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 21", "I1: debits")]
    [InlineData("UPDATE ledger_account SET credits_pending = credits_pending + 1 WHERE kind = 22", "I1: reserved")]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 21", "I2:")]
    [InlineData("UPDATE ledger_transfer SET amount = amount + 1 WHERE seq = 1", "I2:")]
    [InlineData("UPDATE ledger_account SET bound = 'N' WHERE kind = 21", "I3: not the limit")]
    [InlineData("DELETE FROM ledger_transfer WHERE seq = 4", "I4: does not hang")]
    [InlineData("UPDATE ledger_transfer SET amount = amount + 1 WHERE phase = 2", "I5:")]
    [InlineData("UPDATE ledger_transfer SET authority_ref = 'besluit:geen' WHERE code = 120 AND phase = 2", "I6: granted without")]
    [InlineData("UPDATE decision SET decided_on = '2099-01-01'", "I6: granted without")]
    [InlineData("UPDATE decision SET granted_cents = granted_cents - 1 WHERE answer = 1", "I6: granted another amount")]
    [InlineData("UPDATE ledger_given SET given_cents = given_cents + 1", "what an initiative was given")]
    [InlineData("DELETE FROM ledger_given", "what an initiative was given")]
    [InlineData("UPDATE ledger_account SET earmark = 2 WHERE kind = 22", "I8: money changed its purpose")]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 20", "I8: what came in")]
    [InlineData("UPDATE allocation SET amount_cents = amount_cents + 1 WHERE state = 2", "I12: set apart")]
    [InlineData("DELETE FROM payout WHERE state = 1", "I12: on its way")]
    public async Task What_was_changed_behind_the_guards_is_found_by_the_check_that_is_about_it(string change, string found)
    {
        await AllSortsAsync();

        await BehindTheGuards.ChangeAsync(town.Database, change);

        Assert.Contains(await CheckedAsync(), finding => finding.What.StartsWith(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_that_somebody_took_away_is_not_right_either()
    {
        await BehindTheGuards.ChangeAsync(town.Database, "DROP VIEW ledger_check_limits");

        Assert.Contains("ledger_check_limits cannot be read", Assert.Single(await CheckedAsync()).What, StringComparison.Ordinal);
    }

    /// <summary>Proposed, granted, on its way to the bank, and paid.</summary>
    private async Task AllSortsAsync()
    {
        await town.BuildAsync();
        await town.PaidAsync(await town.InitiativeAsync("een"), 500_00);
        var ordered = await town.InitiativeAsync("twee");
        var allocation = await town.ProposedAsync(ordered, 600_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        await town.PayeeAsync(ordered);
        Assert.Null((await town.OrderAsync(allocation)).Refusal);
        await town.ProposedAsync(await town.InitiativeAsync("drie"), 700_00);
        await town.ProveAsync();
    }

    private async Task<IReadOnlyList<LedgerFinding>> CheckedAsync()
    {
        await using var db = town.Database.Read();
        return await LedgerChecks.ExamineAsync(db);
    }
}
