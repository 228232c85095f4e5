using System.Diagnostics;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Benchmarks;

/// <summary>
/// Row 3: an acknowledged endorsement reaches at least half the rate of bare commits of one row by one writer on the same engine;
/// with 32 neighbours at once at least the whole of it. And how many transfers the ledger books in a second beside them.
/// </summary>
internal static class DurableWrites
{
    private const int Initiatives = 40;
    private const int Rounds = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static Task OnSqliteAsync() => RunAsync(Engines.SqliteAsync);

    public static Task OnPostgreSqlAsync() => RunAsync(Engines.PostgreSqlAsync);

    private static async Task RunAsync(Func<Task<Engine>> start)
    {
        await using var engine = await start();
        await MeasureAsync(engine);
    }

    private static async Task MeasureAsync(Engine engine)
    {
        var (initiatives, people) = await FillAsync(engine.Lane);
        var writes = new Writes(engine.Lane, TimeProvider.System, new ChangedPages());
        var next = -1;
        async Task EndorseAsync()
        {
            var turn = Interlocked.Increment(ref next);
            var input = new EndorseInitiative.Input(initiatives[turn % Initiatives], people[turn / Initiatives % people.Count], TakesPart: false, "", ShowsName: false);
            if (!(await new EndorseInitiative(writes).ExecuteAsync(input, FormKey.New(), CancellationToken.None)).IsAccepted)
            {
                throw new InvalidOperationException("Refused.");
            }
        }

        var source = Guid.NewGuid();
        async Task BookAsync()
        {
            if (!(await writes.OnceAsync(FormKey.New(), work => work.Ledger.FundSourceAsync(source, 2026, 1, null, 100, "rol:proef", "raad-1"), CancellationToken.None)).IsAccepted)
            {
                throw new InvalidOperationException("Refused.");
            }
        }

        await RateAsync(32, EndorseAsync);
        await RateAsync(32, BookAsync);
        var (bare, one, many) = (new List<double>(), new List<double>(), new List<double>());
        var (booked, bookedTogether) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await RateAsync(1, engine.CommitOneRowAsync));
            one.Add(await RateAsync(1, EndorseAsync));
            many.Add(await RateAsync(32, EndorseAsync));
            booked.Add(await RateAsync(1, BookAsync));
            bookedTogether.Add(await RateAsync(32, BookAsync));
        }

        var yardstick = Load.Median(bare);
        Console.WriteLine($"{engine.Name,-11} bare commits {yardstick:0} /s   one neighbour after another {Load.Median(one) / yardstick:0.00} × ({Load.Median(one):0} /s)   32 at once {Load.Median(many) / yardstick:0.00} × ({Load.Median(many):0} /s)");
        Console.WriteLine($"{engine.Name,-11} transfers: one act after another {Load.Median(booked) / yardstick:0.00} × ({Load.Median(booked):0} /s)   32 at once {Load.Median(bookedTogether) / yardstick:0.00} × ({Load.Median(bookedTogether):0} /s)");
    }

    private static async Task<double> RateAsync(int writers, Func<Task> write)
    {
        var (begin, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begin) < Slice)
            {
                await write();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task<(List<Guid> Initiatives, List<Guid> People)> FillAsync(IWriteLane lane)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wijk = new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070 000 02 02" } };
        var people = Enumerable.Range(0, 3_000).Select(i => new Person { FirstName = "Buur", Email = $"buur{i}@voorbeeldstad.example", CreatedAt = now }).ToList();
        var initiatives = Enumerable.Range(0, Initiatives).Select(i => new Initiative
        {
            Slug = "idee-" + i, Title = "Idee " + i, Dream = "Een bankje op de hoek.", InitiatorName = people[i].FirstName, OwnerId = people[i].Id, ToldAt = now,
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = wijk.Id, IsHome = true } },
        }).ToList();
        await lane.RunAsync(
            async (db, stop) =>
            {
                db.Add(wijk);
                db.AddRange(people);
                db.AddRange(initiatives);
                return (await db.SaveChangesAsync(stop), true);
            },
            CancellationToken.None);
        return (initiatives.ConvertAll(i => i.Id), people.ConvertAll(p => p.Id));
    }
}
