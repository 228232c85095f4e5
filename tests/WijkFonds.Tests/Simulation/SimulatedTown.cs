using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Simulation;

/// <summary>Two wijken with everybody who has something to do with their money, on a real database behind a lane that fails now and then.</summary>
internal sealed class SimulatedTown : IDisposable
{
    private const int Residents = 8;

    private readonly TestDatabase database = new();
    private readonly List<Person> people = [];

    public SimulatedTown() => Lane = new FaultyLane(() => TestDatabase.IsPostgreSql ? new PostgreSqlWriteLane(database.ConnectionString) : new SqliteWriteLane(database.ConnectionString));

    public TestDatabase Database => database;

    public TestClock Clock { get; } = new();

    public FaultyLane Lane { get; }

    public FaultyPost Post { get; } = new();

    public Writes Writes => new(Lane, Clock, new ChangedPages());

    public IReadOnlyList<Neighbourhood> Wijken { get; } = [Wijk("laak"), Wijk("escamp")];

    public IReadOnlyList<Guid> Neighbours => [.. people.Take(Residents).Select(p => p.Id)];

    /// <summary>Some hold two roles, so that four eyes have something to see.</summary>
    public IReadOnlyDictionary<Role, Guid[]> Officials { get; private set; } = new Dictionary<Role, Guid[]>();

    public string NameOf(Guid person) => people.Single(p => p.Id == person).FirstName;

    public string EmailOf(Guid person) => people.Single(p => p.Id == person).Email!;

    public async Task BuildAsync()
    {
        people.AddRange(Enumerable.Range(0, Residents).Select(i => Person($"bewoner{i}")));
        people.AddRange(new[] { "anneke", "noor", "marieke", "hassan", "piet", "els", "bram" }.Select(Person));
        Guid Id(string name) => people.Single(p => p.FirstName == name).Id;
        Officials = new Dictionary<Role, Guid[]>
        {
            [Role.NeighbourhoodWorker] = [Id("anneke"), Id("noor"), Id("hassan")],
            [Role.Alderman] = [Id("marieke"), Id("hassan")],
            [Role.Treasurer] = [Id("piet"), Id("noor")],
            [Role.Administrator] = [Id("els"), Id("bram")],
        };
        await Lane.RunAsync(
            async (db, stop) =>
            {
                db.AddRange(Wijken);
                db.AddRange(people);
                db.AddRange(Officials.SelectMany(role => role.Value.Select(person => new Appointment { PersonId = person, Role = role.Key })));
                return (await db.SaveChangesAsync(stop), true);
            },
            CancellationToken.None);
    }

    public WijkFondsDb Read() => database.Read();

    public async Task<T> ReadAsync<T>(Func<WijkFondsDb, Task<T>> look)
    {
        await using var db = Read();
        return await look(db);
    }

    public async Task<SeenBalances> LookAsync()
    {
        await using var db = Read();
        var seq = await db.LedgerTransfers.MaxAsync(t => (long?)t.Seq) ?? 0;
        return SeenBalances.Of(await db.LedgerAccounts.AsNoTracking().Where(a => a.Kind != AccountKind.Grant || a.CreditsPending > 0).ToListAsync(), seq);
    }

    /// <summary>The answer with the allocation as it is now, for who makes one.</summary>
    public async Task<Answer> WithMadeAsync(Answer answer, Func<WijkFondsDb, Guid> allocation) =>
        answer.IsAccepted ? await ReadAsync(async db => answer with { Made = await db.Allocations.SingleAsync(a => a.Id == allocation(db)) }) : answer;

    public async Task<Guid> GrantOfAsync(Guid allocation) => await ReadAsync(db => db.Grants.Where(g => g.AllocationId == allocation).Select(g => g.Id).SingleOrDefaultAsync());

    public Task<int> SendMailAsync() => new SendMail(new MailQueue(Writes), Post, Post).SendBatchAsync(CancellationToken.None);

    /// <summary>What runs by itself every hour and every day.</summary>
    public async Task RunJobsAsync()
    {
        await using var db = Read();
        await new ReserveWhatGoesOn(Writes, db).RunAsync(CancellationToken.None);
        await new TellWhatEnds(Writes, db, Clock).RunAsync(CancellationToken.None);
        await new NewSupportMail(Writes).RunAsync(Clock.GetUtcNow(), CancellationToken.None);
        await new WeekDigest(Writes).RunAsync(Clock.GetUtcNow(), CancellationToken.None);
    }

    public void Dispose()
    {
        Lane.Dispose();
        database.Dispose();
    }

    private static Neighbourhood Wijk(string slug) => new()
    {
        Slug = slug,
        Name = slug,
        Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" },
        Goals = ["Iedereen heeft wat te doen"],
    };

    private static Person Person(string name) => new() { FirstName = name, Email = name + "@wijk.test" };
}
