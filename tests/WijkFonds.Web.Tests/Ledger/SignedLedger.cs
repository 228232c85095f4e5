using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Tests.Ledger;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>Money in a database, moved and signed on two days, before the portal of the test looks at it.</summary>
internal static class SignedLedger
{
    private const string Official = "rol:0123456789abcdef0123456789abcdef";
    private const int Year = 2026;

    /// <summary>Checkpoints over 12 and 20 of 22 transfers, made two days ago and yesterday; and <paramref name="more"/> transfers after that.</summary>
    public static async Task<CheckpointFolder> FillAsync(TestDatabase database, DateTimeOffset today, int more = 0)
    {
        var home = Path.Combine(database.Folder, "checkpoints");
        var folder = new CheckpointFolder(home, home);
        var clock = new TestClock(today.AddDays(-2));
        var writes = database.Writes(clock);
        var (source, wijk, initiative) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await ActAsync(writes, ledger => ledger.FundSourceAsync(source, Year, 1, null, 20_000_00, Official, "raadsbesluit:2026-1"));
        await ActAsync(writes, ledger => ledger.AllocateToNeighbourhoodAsync(source, wijk, Year, 10_000_00, Official, "collegebesluit:2026-2"));
        Guid last = default;
        for (var i = 1; i <= 20; i++)
        {
            if (i is 11 or 19)
            {
                await SignAsync(database, folder, clock);
                clock.Advance(TimeSpan.FromDays(1));
            }

            // Reserved, released, and the next one reserved: one transfer in each act, and in the end nothing that a decision should stand under.
            last = i % 2 == 1
                ? (await writes.OnceAsync(FormKey.New(), work => work.ReserveAnyAsync(wijk, Year, initiative, 100 + i, actorRef: Official), CancellationToken.None)).Value
                : await ActAsync<Guid>(writes, async ledger => (await ledger.ReleaseAsync(last, Official, "besluit:1")).IsAccepted ? last : throw new InvalidOperationException());
        }

        // Many more, in few acts: 500 transfers in each.
        for (var left = more; left > 0; left -= 500)
        {
            await ActAsync<bool>(writes, async ledger =>
            {
                for (var i = 0; i < Math.Min(left, 500); i++)
                {
                    await ledger.AllocateToNeighbourhoodAsync(source, wijk, Year, 1, Official, "collegebesluit:2026-3");
                }

                return true;
            });
        }

        return folder;
    }

    public static async Task SignAsync(TestDatabase database, CheckpointFolder folder, TimeProvider clock)
    {
        await using var db = database.Read();
        Assert.NotNull(await new MakeCheckpoint(folder, database.Lane, new LedgerWatch(), clock).RunAsync(db, "wijkfonds.test/transparantie/grootboek", TimeSpan.FromMinutes(10), CancellationToken.None));
    }

    private static async Task<T> ActAsync<T>(Writes writes, Func<LedgerWriter, Task<Outcome<T>>> act) =>
        (await writes.OnceAsync(FormKey.New(), work => act(work.Ledger), CancellationToken.None)).Value;
}
