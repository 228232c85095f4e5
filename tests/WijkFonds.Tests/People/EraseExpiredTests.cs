using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;

namespace WijkFonds.Tests.People;

public sealed class EraseExpiredTests
{
    [Fact]
    public async Task An_account_number_goes_after_seven_years_and_not_a_day_earlier()
    {
        using var town = await new DecidingTown().BuildAsync();
        await town.PaidAsync(await town.InitiativeAsync(), 500_00);
        var duty = new EraseExpired(town.Writes);

        town.Clock.SetUtcNow(new DateTimeOffset(2033, 12, 31, 12, 0, 0, TimeSpan.Zero));
        await duty.RunAsync(CancellationToken.None);
        await using var db = town.Database.Read();
        Assert.Equal("NL91ABNA0417164300", new TestSeal().OpenIban((await db.Payees.SingleAsync()).SealedIban));

        town.Clock.Advance(TimeSpan.FromDays(1));
        await duty.RunAsync(CancellationToken.None);

        var payee = await db.Payees.AsNoTracking().SingleAsync();
        Assert.Equal(("", "", ""), (payee.Name, payee.SealedIban, payee.IbanEnd));
        Assert.Equal(0, await db.Set<WijkFonds.Writing.SentForm>().CountAsync());
        await LedgerProof.VerifyAsync(db);
    }
}
