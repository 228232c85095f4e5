using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;

namespace WijkFonds.Tests.Ledger;

/// <summary>Money that goes another way than it was promised: lower, back, along to the next year, ahead of what is promised. Amounts in cents.</summary>
public sealed class LedgerCorrectionTests : IDisposable
{
    private const string Decision = "besluit:2";
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_grant_that_is_set_lower_frees_the_source_that_is_named_and_no_other()
    {
        var later = Guid.CreateVersion7();
        await town.WithMoneyAsync(300, expiresOn: new DateOnly(2026, 12, 31));
        await town.WithMoneyAsync(500, later, earmark: 2);
        var reservation = await GrantedAsync(700);

        Assert.Equal(LedgerRefusals.LessToLower.Sentence, (await LowerAsync(reservation, town.Source, 301)).Refusal!.Sentence);
        Assert.True((await LowerAsync(reservation, later, 350)).IsAccepted);

        Assert.Equal(new BudgetPosition(800, 0, 350, 0, 450), await town.PositionAsync());
        await using var db = town.Database.Read();
        var given = await db.LedgerGiven.ToDictionaryAsync(g => g.SourceId, g => g.GivenCents);
        Assert.Equal((300L, 50L), (given[town.Source], given[later]));
        await town.ProveAsync();
    }

    [Fact]
    public async Task No_more_can_be_taken_off_than_is_granted_and_not_paid()
    {
        await town.WithMoneyAsync(1000);
        var reservation = await PaidAsync(400);

        Assert.Equal(LedgerRefusals.LessToLower.Sentence, (await LowerAsync(reservation, town.Source, 1)).Refusal!.Sentence);

        Assert.Equal(new BudgetPosition(1000, 0, 0, 400, 600), await town.PositionAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_is_asked_back_is_free_in_the_wijk_when_the_bank_has_it_and_not_before()
    {
        await town.WithMoneyAsync(1000);
        var reservation = await PaidAsync(400);

        Assert.True((await town.ActAsync(l => l.ClaimBackAsync(reservation, 150, LedgerTown.Official, Decision))).IsAccepted);
        Assert.Equal(new BudgetPosition(1000, 0, 0, 400, 600), await town.PositionAsync());

        Assert.True((await town.ActAsync(l => l.ReceiveBackAsync(reservation, 150, LedgerTown.Official, Decision))).IsAccepted);
        Assert.Equal(new BudgetPosition(1000, 0, 0, 250, 750), await town.PositionAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task Somebody_who_returns_what_is_left_needs_no_claim_first()
    {
        await town.WithMoneyAsync(1000);
        var reservation = await PaidAsync(400);

        Assert.True((await town.ActAsync(l => l.ReceiveBackAsync(reservation, 60, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(new BudgetPosition(1000, 0, 0, 340, 660), await town.PositionAsync());
        await using var db = town.Database.Read();
        var given = await db.LedgerGiven.SingleAsync();
        Assert.Equal((400, 400, 60), (given.GivenCents, given.PaidCents, given.ReturnedCents));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(100_000)]
    public async Task More_than_was_paid_cannot_be_asked_or_taken_back(long cents)
    {
        await town.WithMoneyAsync(1000);
        var reservation = await PaidAsync(400);

        Assert.Equal(LedgerRefusals.MoreThanPaid.Sentence, (await town.ActAsync(l => l.ClaimBackAsync(reservation, cents, LedgerTown.Official, Decision))).Refusal!.Sentence);
        Assert.Equal(LedgerRefusals.MoreThanPaid.Sentence, (await town.ActAsync(l => l.ReceiveBackAsync(reservation, cents, LedgerTown.Official, Decision))).Refusal!.Sentence);
        Assert.True((await town.ActAsync(l => l.ClaimBackAsync(reservation, 400, LedgerTown.Official, Decision))).IsAccepted);
        Assert.Equal(LedgerRefusals.MoreThanPaid.Sentence, (await town.ActAsync(l => l.ClaimBackAsync(reservation, 1, LedgerTown.Official, Decision))).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_is_left_of_a_year_goes_along_to_the_next_with_its_source_and_end_date()
    {
        var end = new DateOnly(2027, 3, 31);
        await town.WithMoneyAsync(1000, expiresOn: end);

        Assert.True((await town.ActAsync(l => l.CarryOverAsync(town.Source, town.Wijk, LedgerTown.Year, 400, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(600, (await town.PositionAsync()).FreeCents);
        await using var db = town.Database.Read();
        Assert.Equal(400, (await WijkBudget.PositionAsync(db, town.Wijk, LedgerTown.Year + 1, CancellationToken.None)).FreeCents);
        Assert.Equal(end, (await db.LedgerAccounts.SingleAsync(a => a.Kind == AccountKind.Neighbourhood && a.Year == LedgerTown.Year + 1)).ExpiresOn);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_ends_this_year_does_not_go_along()
    {
        await town.WithMoneyAsync(1000, expiresOn: new DateOnly(2026, 12, 31));

        var refused = await town.ActAsync(l => l.CarryOverAsync(town.Source, town.Wijk, LedgerTown.Year, 400, LedgerTown.Official, Decision));

        Assert.Equal(LedgerRefusals.EndsThisYear.Sentence, refused.Refusal!.Sentence);
        Assert.Equal(1000, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_wijk_begins_with_promised_money_up_to_a_limit_and_what_comes_in_settles_it_first()
    {
        // A38.
        Task<Outcome<Done>> AheadAsync(long cents) =>
            town.ActAsync(l => l.SpendAheadAsync(town.Source, town.Wijk, LedgerTown.Year, 1, null, cents, 500, LedgerTown.Official, Decision));

        Assert.True((await AheadAsync(300)).IsAccepted);
        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await AheadAsync(201)).Refusal!.Sentence);
        Assert.Equal(300, (await town.PositionAsync()).FreeCents);

        Assert.True((await town.ActAsync(l => l.FundSourceAsync(town.Source, LedgerTown.Year, 1, null, 1000, LedgerTown.Official, LedgerTown.Council))).IsAccepted);
        Assert.False((await town.ActAsync(l => l.AllocateToNeighbourhoodAsync(town.Source, town.Wijk, LedgerTown.Year, 701, LedgerTown.Official, Decision))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.AllocateToNeighbourhoodAsync(town.Source, town.Wijk, LedgerTown.Year, 700, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(1000, (await town.PositionAsync()).InCents);
        await using var db = town.Database.Read();
        Assert.Equal(0, (await db.LedgerAccounts.SingleAsync(a => a.Code.StartsWith("promised:"))).OwedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_no_wijk_got_goes_back_to_who_gave_it()
    {
        await town.WithMoneyAsync(1000);
        Assert.True((await town.ActAsync(l => l.FundSourceAsync(town.Source, LedgerTown.Year, 1, null, 200, LedgerTown.Official, LedgerTown.Council))).IsAccepted);

        Assert.False((await town.ActAsync(l => l.GiveBackToFinancierAsync(town.Source, LedgerTown.Year, 201, LedgerTown.Official, Decision))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.GiveBackToFinancierAsync(town.Source, LedgerTown.Year, 200, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(1000, (await town.PositionAsync()).InCents);
        await using var db = town.Database.Read();
        var source = await db.LedgerAccounts.SingleAsync(a => a.Kind == AccountKind.Source && a.SourceId == town.Source);
        var treasury = await db.LedgerAccounts.SingleAsync(a => a.Kind == AccountKind.Treasury && a.SourceId == town.Source);
        Assert.Equal((0, 1200 - 200), (source.FreeCents, treasury.DebitsPosted - treasury.CreditsPosted));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_spent_ahead_and_goes_back_settles_what_is_still_to_come_and_takes_nothing_from_who_gave_it(bool wentAlong)
    {
        // A38. Nothing came in, so nothing can go out; turns red when what goes back to the financier always leaves the treasury.
        var year = LedgerTown.Year;
        Assert.True((await town.ActAsync(l => l.SpendAheadAsync(town.Source, town.Wijk, year, 1, null, 300, 500, LedgerTown.Official, Decision))).IsAccepted);
        if (wentAlong)
        {
            Assert.True((await town.ActAsync(l => l.CarryOverAsync(town.Source, town.Wijk, year++, 300, LedgerTown.Official, Decision))).IsAccepted);
        }

        Assert.True((await town.ActAsync(l => l.GiveBackAsync(town.Source, town.Wijk, year, 300, LedgerTown.Official, Decision))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.GiveBackToFinancierAsync(town.Source, year, 300, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal((0, 0, 0, 0), await StandsAsync());
        Assert.True((await town.ActAsync(l => l.FundSourceAsync(town.Source, LedgerTown.Year, 1, null, 1000, LedgerTown.Official, LedgerTown.Council))).IsAccepted);
        Assert.Equal((1000, 0, 0, 1000), await StandsAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_goes_back_is_first_what_never_came_in_and_then_what_did()
    {
        Assert.True((await town.ActAsync(l => l.SpendAheadAsync(town.Source, town.Wijk, LedgerTown.Year, 1, null, 300, 500, LedgerTown.Official, Decision))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.FundSourceAsync(town.Source, LedgerTown.Year, 1, null, 100, LedgerTown.Official, LedgerTown.Council))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.GiveBackAsync(town.Source, town.Wijk, LedgerTown.Year, 250, LedgerTown.Official, Decision))).IsAccepted);

        Assert.True((await town.ActAsync(l => l.GiveBackToFinancierAsync(town.Source, LedgerTown.Year, 250, LedgerTown.Official, Decision))).IsAccepted);

        // 200 was still to come; of the 100 that came in, 50 is still in the wijk.
        Assert.Equal((100, 50, 0, 0), await StandsAsync());
        Assert.Equal(50, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_was_booked_in_one_act_is_put_right_in_one_act()
    {
        await town.WithMoneyAsync(1000);
        Assert.True((await town.ActAsync(l => l.CarryOverAsync(town.Source, town.Wijk, LedgerTown.Year, 400, LedgerTown.Official, Decision))).IsAccepted);
        await using var db = town.Database.Read();
        var carried = await db.LedgerTransfers.Where(t => t.Seq > 2).Select(t => t.Seq).ToListAsync();

        Assert.True((await town.ActAsync(l => l.ReverseAsync(carried[2], LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(1000, (await town.PositionAsync()).FreeCents);
        Assert.Equal(0, (await WijkBudget.PositionAsync(db, town.Wijk, LedgerTown.Year + 1, CancellationToken.None)).FreeCents);
        Assert.Equal((1000, 0, 0, 0), await StandsAsync());
        foreach (var seq in carried)
        {
            Assert.Same(LedgerRefusals.AlreadyCorrected, (await town.ActAsync(l => l.ReverseAsync(seq, LedgerTown.Official, Decision))).Refusal);
        }

        await town.ProveAsync();
    }

    [Fact]
    public async Task An_act_whose_money_has_moved_on_is_not_put_right_by_half()
    {
        await town.WithMoneyAsync(1000);
        Assert.True((await town.ActAsync(l => l.CarryOverAsync(town.Source, town.Wijk, LedgerTown.Year, 400, LedgerTown.Official, Decision))).IsAccepted);
        Assert.True((await town.ActAsync(l => l.GiveBackAsync(town.Source, town.Wijk, LedgerTown.Year + 1, 1, LedgerTown.Official, Decision))).IsAccepted);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await town.ActAsync(l => l.ReverseAsync(4, LedgerTown.Official, Decision))).Refusal!.Sentence);

        Assert.Equal(600, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    /// <summary>What came in, went back, is still to come, and is not divided: what who gave the money reads.</summary>
    private async Task<(long In, long Back, long Ahead, long Undivided)> StandsAsync()
    {
        await using var db = town.Database.Read();
        var position = await SourceBook.PositionAsync(db, town.Source, [], CancellationToken.None);
        return (position.InCents, position.BackCents, position.AheadCents, position.UndividedCents);
    }

    private async Task<Outcome<Done>> LowerAsync(Guid reservation, Guid source, long cents)
    {
        await using var db = town.Database.Read();
        var account = await db.LedgerAccounts.Where(a => a.Kind == AccountKind.Neighbourhood && a.SourceId == source).Select(a => a.Id).SingleAsync();
        return await town.ActAsync(l => l.LowerGrantAsync(reservation, [new AccountPart(account, cents)], LedgerTown.Official, Decision));
    }

    private async Task<Guid> GrantedAsync(long cents)
    {
        var reservation = (await town.ReserveAsync(cents)).Value;
        Assert.True((await town.ActAsync(l => l.GrantAsync(reservation, cents, LedgerTown.Official, Decision))).IsAccepted);
        return reservation;
    }

    private async Task<Guid> PaidAsync(long cents)
    {
        var reservation = await GrantedAsync(cents);
        var payout = (await town.ActAsync(l => l.OrderPayoutAsync(reservation, Guid.NewGuid(), LedgerTown.Official, Decision))).Value;
        Assert.True((await town.ActAsync(l => l.ConfirmPayoutAsync(payout, LedgerTown.Official, Decision))).IsAccepted);
        return reservation;
    }
}
