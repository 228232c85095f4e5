using Microsoft.EntityFrameworkCore;
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
        Assert.Equal("NL91ABNA0417164300", (await db.Payees.SingleAsync()).Iban);

        town.Clock.Advance(TimeSpan.FromDays(1));
        await duty.RunAsync(CancellationToken.None);

        Assert.Equal(("", ""), (await db.Payees.Select(p => new { p.Name, p.Iban }).SingleAsync()) is var payee ? (payee.Name, payee.Iban) : default);
        Assert.Equal(0, await db.Set<WijkFonds.Writing.SentForm>().CountAsync());
        await LedgerProof.VerifyAsync(db);
    }
}
