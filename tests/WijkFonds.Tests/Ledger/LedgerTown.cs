using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger;

/// <summary>A wijk with money, for tests of the ledger: one act after the other, each with its own form key.</summary>
public sealed class LedgerTown(TestDatabase? database = null) : IDisposable
{
    public const int Year = 2026;
    public const string Official = "rol:0123456789abcdef0123456789abcdef";
    public const string Council = "raadsbesluit:2026-1";

    public TestDatabase Database { get; } = database ?? new();

    public TestClock Clock { get; } = new();

    public Guid Wijk { get; } = Guid.CreateVersion7();

    public Guid Source { get; } = Guid.CreateVersion7();

    public Guid Initiative { get; } = Guid.CreateVersion7();

    public Writes Writes => field ??= Database.Writes(Clock);

    public Task<Outcome<T>> ActAsync<T>(Func<LedgerWriter, Task<Outcome<T>>> act) => Writes.OnceAsync(FormKey.New(), work => act(work.Ledger), CancellationToken.None);

    /// <summary>Money of one source that came to the wijk, in cents.</summary>
    public async Task<LedgerTown> WithMoneyAsync(long cents, Guid? source = null, DateOnly? expiresOn = null, int earmark = 1)
    {
        var id = source ?? Source;
        Assert.True((await ActAsync(ledger => ledger.FundSourceAsync(id, Year, earmark, expiresOn, cents, Official, Council))).IsAccepted);
        Assert.True((await ActAsync(ledger => ledger.AllocateToNeighbourhoodAsync(id, Wijk, Year, cents, Official, "collegebesluit:2026-2"))).IsAccepted);
        return this;
    }

    /// <summary>Returns the name of the reservation.</summary>
    public Task<Outcome<Guid>> ReserveAsync(long cents, FormKey? form = null, Guid? allocation = null) =>
        Writes.OnceAsync(form ?? FormKey.New(), work => work.ReserveAnyAsync(Wijk, Year, Initiative, cents, allocation), CancellationToken.None);

    public async Task<BudgetPosition> PositionAsync()
    {
        await using var db = Database.Read();
        return await WijkBudget.PositionAsync(db, Wijk, Year, CancellationToken.None);
    }

    public async Task<LedgerHead> ProveAsync()
    {
        await using var db = Database.Read();
        return await LedgerProof.VerifyAsync(db);
    }

    public void Dispose() => Database.Dispose();
}
