using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// A wijk in which a crowd never stops: they tell ideas, stand behind them, divide money and say yes to plans, on a portal that something
/// is done to. What was answered to them must be there afterwards, once, and nothing else.
/// </summary>
internal sealed class BusyTown
{
    private const int Initiatives = 3_000;
    private const int Plans = 250;
    private const long BudgetCents = 500_000_00;

    private readonly World world;
    private readonly List<StubbornVisitor> tellers;
    private readonly List<StubbornVisitor> supporters;
    private readonly StubbornVisitor divider;
    private readonly StubbornVisitor alderman;
    private readonly StubbornVisitor worker;

    private BusyTown(World world, Uri site)
    {
        this.world = world;
        tellers = [.. Enumerable.Range(0, 2).Select(who => new StubbornVisitor(site, null, turn => ("/initiatieven/nieuw?wijk=laak", form => form
            .Fill("Input.Dream", $"Idee {who}-{turn} van een volhouder.").Fill("Input.Name", "Samira").Fill("Input.Reach", "06 12345678"))))];
        supporters = [.. world.Secrets.Select(secret => new StubbornVisitor(site, secret, turn => turn < Initiatives ? ($"/initiatieven/idee-{turn}/steun", _ => { }) : null))];
        divider = new StubbornVisitor(site, world.OfficialSecret, _ => (DividePage, form => Divide(form)));
        alderman = new StubbornVisitor(
            site,
            world.OfficialSecret,
            turn => turn < Plans ? ($"/wethouder/toewijzing/{world.Plans[turn]}?antwoord=ja", form => form
                .Fill("Input.Reason", "Doen.").Forge("Input.Deviations[OneLead]", "Eén trekker is genoeg.").Forge("Input.Deviations[OutsideGoals]", "Een bank is voor iedereen.")) : null,
            "Bevestig");
        worker = new StubbornVisitor(site, world.OfficialSecret, turn => turn < Initiatives - Plans ? ($"/loket/initiatieven/idee-{turn + Plans}/ja-meteen", form => form
            .Fill("Input.Amount", "1").Fill("Input.Agreement", "Een bank.").Fill("Input.RecipientName", "De straat").Fill("Input.Reason", "Klein.")) : null);
        Everybody = [.. tellers, .. supporters, divider, alderman, worker];
    }

    public IReadOnlyList<StubbornVisitor> Everybody { get; }

    public int Answered => Everybody.Sum(visitor => visitor.Answered);

    public int Sent => Everybody.Sum(visitor => visitor.Sent);

    /// <summary>The longest that anybody waited for an answer, whatever it was.</summary>
    public TimeSpan LongestWait => Everybody.Max(visitor => visitor.LongestWait);

    /// <summary>Where an official divides money, one euro at a time.</summary>
    public string DividePage => $"/beheer/geld/{world.SourceId}/verdeel";

    public FormPost Divide(FormPost form) =>
        form.Fill("Input.Amount", "1").Fill("Input.NeighbourhoodId", $"{world.WijkId} 2026").Fill("Input.Decision", "Collegebesluit 2026/7");

    /// <summary>With this an official is signed in.</summary>
    public string OfficialSecret => world.OfficialSecret;

    /// <summary>Fills the database; from then on only the site writes, for SQLite has one writer.</summary>
    public static async Task<BusyTown> MakeAsync(TestDatabase database, Uri site, int supporters = 4)
    {
        var world = await MakeWorldAsync(database, supporters);
        (database.Lane as IDisposable)?.Dispose();
        return new BusyTown(world, site);
    }

    public Task VisitAsync(CancellationToken stop) => Task.WhenAll(Everybody.Select(visitor => visitor.VisitAsync(stop)));

    public string Told() => $"{Answered} forms answered, {Everybody.Sum(visitor => visitor.SentAgain)} of them sent more than once";

    /// <summary>Every answer is there once; nothing is there without an answer; the ledger is right.</summary>
    public async Task ExpectAsync(TestDatabase database)
    {
        Assert.True(Everybody.All(visitor => visitor.Answered > 0), "Somebody never got an answer, so this proves nothing.");
        await using var db = database.Read();
        await ExpectIdeasAsync(db);
        await ExpectSupportAsync(db);
        Assert.Equal(divider.Answered + 1, await db.LedgerTransfers.CountAsync(t => t.Code == TransferCode.Allocate));
        await ExpectDecisionsAsync(db, alderman.Answered, worker.Answered);
        Assert.Equal(BudgetCents + (divider.Answered * 100), (await WijkBudget.PositionAsync(db, world.WijkId, 2026, CancellationToken.None)).InCents);
        await LedgerProof.VerifyAsync(db);
    }

    private async Task ExpectIdeasAsync(WijkFondsDb db)
    {
        var told = await db.Initiatives.Where(i => i.Dream.Contains("volhouder")).Select(i => i.Dream).ToListAsync();
        var expected = tellers.SelectMany((teller, who) => Enumerable.Range(0, teller.Answered).Select(turn => $"Idee {who}-{turn} van een volhouder."));
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private async Task ExpectSupportAsync(WijkFondsDb db)
    {
        Assert.Equal(supporters.Sum(supporter => supporter.Answered), await db.Endorsements.CountAsync());
        Assert.Empty(await db.Initiatives
            .Where(i => i.EndorsementCount != db.Endorsements.Count(e => e.InitiativeId == i.Id && e.WithdrawnAt == null))
            .Select(i => i.Slug)
            .ToListAsync());
    }

    /// <summary>Every yes that was answered is one decision and one grant, and no other plan was decided.</summary>
    private async Task ExpectDecisionsAsync(WijkFondsDb db, int decided, int atOnce)
    {
        var decisions = await db.Decisions.Select(d => d.AllocationId).ToListAsync();
        Assert.Equal(world.Plans.Take(decided).Order(), decisions.Intersect(world.Plans).Order());
        Assert.Equal(decided + atOnce, decisions.Count);
        Assert.Equal(decisions.Order(), (await db.Grants.Select(g => g.AllocationId).ToListAsync()).Order());
        Assert.Equal(
            Enumerable.Range(Plans, atOnce).Select(i => "idee-" + i).Order(StringComparer.Ordinal),
            (await db.Decisions.Where(d => !world.Plans.Contains(d.AllocationId)).Join(db.Initiatives, d => d.InitiativeId, i => i.Id, (_, i) => i.Slug).ToListAsync()).Order(StringComparer.Ordinal));
        var position = await WijkBudget.PositionAsync(db, world.WijkId, 2026, CancellationToken.None);
        Assert.Equal(((Plans - decided) * 100, (decided + atOnce) * 100), (position.ReservedCents, position.GrantedCents));
    }

    private static async Task<World> MakeWorldAsync(TestDatabase database, int supporters)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wijk = new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070 000 02 02" } };
        var neighbours = Enumerable.Range(0, supporters).Select(i => new Person { FirstName = "Buur", Email = $"buur{i}@wijk.test", CreatedAt = now }).ToList();
        var official = new Person { FirstName = "Femke", Email = "femke@wijk.test", CreatedAt = now };
        var secrets = neighbours.ConvertAll(_ => BrowserSecret.New());
        var officialSecret = BrowserSecret.New();
        var session = Session.For(official, officialSecret, now);
        // Proved for the whole run: asking again after five minutes is another test's subject.
        session.SecondFactorAt = now.AddHours(6);
        var planner = new Person { FirstName = "Anneke", Email = "anneke@wijk.test", CreatedAt = now };
        await database.GivenAsync([wijk, .. neighbours, official, planner, session, new Appointment { PersonId = planner.Id, Role = Role.NeighbourhoodWorker, NeighbourhoodId = wijk.Id, AppointedAt = now }]);
        await database.GivenAsync([.. new[] { Role.Administrator, Role.Alderman, Role.NeighbourhoodWorker }.Select(role => new Appointment { PersonId = official.Id, Role = role, AppointedAt = now })]);
        await database.GivenAsync([.. neighbours.Select((neighbour, i) => Session.For(neighbour, secrets[i], now))]);
        await database.GivenAsync([.. Enumerable.Range(0, Initiatives).Select(i => new Initiative
        {
            Slug = "idee-" + i, Title = "Idee " + i, Dream = "Een bankje.", InitiatorName = "Ria", ToldAt = now,
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = wijk.Id, IsHome = true } },
        })]);
        var writes = database.Writes();
        var source = await new RegisterSource(writes).ExecuteAsync(new(official.Id, "Wijkbudget", "Gemeente", SourceKind.Municipality, 2026, "Alles"), FormKey.New(), CancellationToken.None);
        await new FundSource(writes).ExecuteAsync(new(official.Id, source.Value, 1_000_000_00, "Raadsbesluit 2025/1"), FormKey.New(), CancellationToken.None);
        await new AllocateSource(writes).ExecuteAsync(new(official.Id, source.Value, wijk.Id, 2026, BudgetCents, "Collegebesluit 2026/1"), FormKey.New(), CancellationToken.None);
        var plans = new List<Guid>();
        for (var i = 0; i < Plans; i++)
        {
            var plan = new Proposal(1_00, "Een bank.", Dimension.Social, "", "", "De straat", RecipientIsOrganisation: false, "", 2026);
            plans.Add((await new ProposeAllocation(writes).ExecuteAsync(new(planner.Id, "idee-" + i, plan), FormKey.New(), CancellationToken.None)).Value);
        }

        return new World(wijk.Id, source.Value, secrets, officialSecret, plans);
    }

    private sealed record World(Guid WijkId, Guid SourceId, IReadOnlyList<string> Secrets, string OfficialSecret, IReadOnlyList<Guid> Plans);
}
