using WijkFonds.Ledger;

namespace WijkFonds.Tests.Ledger;

public sealed class LedgerWriterTests : IDisposable
{
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_year_of_a_wijk_in_the_numbers_of_the_paper()
    {
        // LEDGER 4.3: the example that was worked out by hand.
        await town.WithMoneyAsync(80000);

        var first = await town.ReserveAsync(50000);
        Assert.Equal(new BudgetPosition(80000, 50000, 0, 0, 30000), await town.PositionAsync());

        var tooMuch = await town.ReserveAsync(30001);
        Assert.Equal(LedgerRefusals.NotEnough.Sentence, tooMuch.Refusal!.Sentence);
        Assert.Equal([new Money(30000), new Money(30001)], tooMuch.Refusal.Arguments);

        await Accept(town.ActAsync(ledger => ledger.GrantAsync(first.Value.GroupId, 45000, LedgerTown.Official, "besluit:1")));
        Assert.Equal(new BudgetPosition(80000, 0, 45000, 0, 35000), await town.PositionAsync());

        var payout = await town.ActAsync(ledger => ledger.OrderPayoutAsync(first.Value.GroupId, Guid.CreateVersion7(), LedgerTown.Official, "besluit:1"));
        Assert.Equal(new BudgetPosition(80000, 0, 45000, 0, 35000), await town.PositionAsync());

        await Accept(town.ActAsync(ledger => ledger.ConfirmPayoutAsync(payout.Value, LedgerTown.Official, "besluit:1")));
        Assert.Equal(new BudgetPosition(80000, 0, 0, 45000, 35000), await town.PositionAsync());
        Assert.Equal(6, (await town.ProveAsync()).Seq);
    }

    private static async Task Accept(Task<Outcome<Done>> act) => Assert.True((await act).IsAccepted);
}
