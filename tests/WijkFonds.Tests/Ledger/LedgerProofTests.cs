using WijkFonds.Ledger;

namespace WijkFonds.Tests.Ledger;

/// <summary>Somebody with all rights takes the guards away, changes something, and puts them back: the proof must see it (T-23).</summary>
public sealed class LedgerProofTests : IDisposable
{
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    // Sabotage that turns these red: leaving out any Demand of LedgerReplay.
    [Theory]
    [InlineData("UPDATE ledger_transfer SET amount = amount - 1 WHERE seq = 3", 3)]
    [InlineData("UPDATE ledger_transfer SET actor_ref = 'rol:ander' WHERE seq = 1", 1)]
    [InlineData("DELETE FROM cashbook_line WHERE seq = 3", 3)]
    [InlineData("UPDATE cashbook_line SET free_after_cents = free_after_cents + 1 WHERE seq = 2", 2)]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 21", null)]
    [InlineData("UPDATE ledger_given SET given_cents = given_cents + 1", null)]
    [InlineData("DELETE FROM ledger_given", null)]
    public async Task What_was_changed_behind_the_guards_is_found(string change, int? seq)
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(400);
        var granted = (await town.ReserveAsync(300)).Value;
        await town.ActAsync(ledger => ledger.GrantAsync(granted, 300, LedgerTown.Official, "besluit:1"));
        await town.ProveAsync();

        await BehindTheGuards.ChangeAsync(town.Database, change);

        await using var db = town.Database.Read();
        var report = await LedgerProof.ExamineAsync(db, null);
        Assert.False(report.IsRight);
        Assert.Equal(seq, report.Findings[0].Seq);
        await Assert.ThrowsAsync<LedgerProofException>(() => LedgerProof.VerifyAsync(db));
    }

    [Fact]
    public async Task A_ledger_that_lost_its_tail_is_found_with_a_checkpoint_and_only_so()
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(400);
        var kept = await town.ProveAsync();
        await using var whole = town.Database.Read();
        Assert.True((await LedgerProof.ExamineAsync(whole, kept)).IsRight);

        using var other = new LedgerTown();
        await other.WithMoneyAsync(1000);
        await using var db = other.Database.Read();

        Assert.True((await LedgerProof.ExamineAsync(db, null)).IsRight);
        Assert.False((await LedgerProof.ExamineAsync(db, kept)).IsRight);
    }
}
