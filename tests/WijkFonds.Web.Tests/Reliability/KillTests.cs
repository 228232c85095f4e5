using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G1: the running site is killed again and again, also while it starts, while people tell ideas, stand behind them, divide money and
/// say yes to plans. What was answered is there, once; the ledger adds up. WIJKFONDS_KILLS sets how often (25 on each database in the ordinary run); SEED repeats a run.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_and_nothing_counts_twice()
    {
        var (kills, seed) = (Asked.Number("WIJKFONDS_KILLS", 25), Asked.Seed());
        output.WriteLine($"SEED={seed}, {kills} kills");
        var random = new Random(seed);
        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address);
        var slowest = await site.StartAsync();
        using var closing = new CancellationTokenSource();
        var visits = town.VisitAsync(closing.Token);

        for (var kill = 0; kill < kills && !visits.IsFaulted; kill++)
        {
            // At any moment; or after some answers, often at once: that is when an answer that came too early is caught.
            var enough = town.Answered + (random.Next(2) == 0 ? 0 : random.Next(1, 40));
            while (town.Answered < enough && !visits.IsCompleted)
            {
                await Task.Delay(1);
            }

            await Task.Delay(random.Next(0, 3) * random.Next(0, 60));
            await site.KillAsync();
            if (random.Next(5) == 0)
            {
                site.Start();
                await Task.Delay(random.Next(0, 1_000));
                await site.KillAsync();
            }

            var ready = await site.StartAsync();
            slowest = ready > slowest ? ready : slowest;
        }

        await closing.CancelAsync();
        await visits;
        await site.KillAsync();

        output.WriteLine($"{town.Told()}; slowest start {slowest.TotalSeconds:0.0} s");
        await town.ExpectAsync(database);
    }
}
