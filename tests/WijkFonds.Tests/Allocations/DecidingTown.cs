using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Endorsements;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>A wijk with money, a wijkwerker, an alderman, a treasurer and an initiator, for everything between a proposal and "we gaan door".</summary>
public sealed class DecidingTown(TestDatabase database, TestClock clock, string slug = "laak", ISeal? seal = null) : IDisposable
{
    public const int Year = 2026;

    public DecidingTown()
        : this(new TestDatabase(), new TestClock())
    {
    }

    public TestDatabase Database => database;

    public TestClock Clock => clock;

    public Writes Writes => field ??= Database.Writes(Clock);

    public Neighbourhood Wijk { get; } = new()
    {
        Slug = slug,
        Name = char.ToUpperInvariant(slug[0]) + slug[1..],
        Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" },
        Goals = ["Iedereen heeft wat te doen"],
    };

    public Person Worker { get; } = new() { FirstName = "Anneke", Email = "anneke@wijk.test" };

    public Person Alderman { get; } = new() { FirstName = "Marieke", Email = "marieke@wijk.test" };

    public Person Treasurer { get; } = new() { FirstName = "Piet", Email = "piet@wijk.test" };

    public Person Initiator { get; } = new() { FirstName = "Samira", Email = "samira@buurt.test" };

    public Guid Source { get; } = Guid.CreateVersion7();

    public async Task<DecidingTown> BuildAsync(long cents = 10_000_00, int year = Year)
    {
        await Database.GivenAsync(Wijk, Worker, Alderman, Treasurer, Initiator);
        await AppointAsync(Worker, Role.NeighbourhoodWorker);
        await AppointAsync(Alderman, Role.Alderman);
        await AppointAsync(Treasurer, Role.Treasurer);
        await WithMoneyAsync(cents, year);
        return this;
    }

    public Task AppointAsync(Person person, Role role) => Database.GivenAsync(new Appointment { PersonId = person.Id, Role = role, NeighbourhoodId = Wijk.Id });

    public async Task WithMoneyAsync(long cents, int year = Year, Guid? source = null)
    {
        var id = source ?? Guid.CreateVersion7();
        var official = "rol:" + Guid.NewGuid().ToString("N");
        Assert.True((await Writes.RunAsync(work => work.Ledger.FundSourceAsync(id, year, 1, null, cents, official, "raadsbesluit:1"), CancellationToken.None)).IsAccepted);
        Assert.True((await Writes.RunAsync(work => work.Ledger.AllocateToNeighbourhoodAsync(id, Wijk.Id, year, cents, official, "collegebesluit:1"), CancellationToken.None)).IsAccepted);
    }

    public async Task<Initiative> InitiativeAsync(string slug = "kotercafe", Person? owner = null, bool withHelpers = true)
    {
        var initiative = new Initiative
        {
            Slug = slug,
            Title = "Kotercafé",
            Dream = "Koffie en spelen op woensdag.",
            InitiatorName = "Samira",
            OwnerId = (owner ?? Initiator).Id,
            ToldAt = Clock.GetUtcNow(),
            AnswerBy = Clock.Today().AddDays(7),
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = Wijk.Id, IsHome = true } },
        };
        await Database.GivenAsync(initiative);
        if (withHelpers)
        {
            await NeighboursAsync(initiative, 1, takesPart: true);
        }

        return initiative;
    }

    public async Task<IReadOnlyList<Person>> NeighboursAsync(Initiative initiative, int number, bool takesPart = false)
    {
        var people = Enumerable.Range(0, number).Select(i => new Person { FirstName = $"Buur {i}", Email = $"{Guid.NewGuid():N}@buurt.test" }).ToList();
        await Database.GivenAsync([.. people, .. people.Select(p => new Endorsement { InitiativeId = initiative.Id, PersonId = p.Id, TakesPart = takesPart, GivenAt = Clock.GetUtcNow() })]);
        return people;
    }

    public Proposal Ask(long cents, int? year = null) => new(
        cents, "Kinderen spelen elke woensdag samen. Ouders leren elkaar kennen.", Dimension.Social, "Het is druk op het plein.",
        Wijk.Goals[0], "Kotercafé", RecipientIsOrganisation: false, "Doen.", year ?? Clock.Today().Year);

    public Task<Outcome<Guid>> ProposeAsync(Initiative initiative, long cents, Person? by = null, FormKey? form = null) =>
        new ProposeAllocation(Writes).ExecuteAsync(new((by ?? Worker).Id, initiative.Slug, Ask(cents)), form ?? FormKey.New(), CancellationToken.None);

    public async Task<Guid> ProposedAsync(Initiative initiative, long cents) => (await ProposeAsync(initiative, cents)).Value;

    public Task<Outcome<Guid>> AtOnceAsync(Initiative initiative, long cents, Person? by = null) =>
        new SayYesAtOnce(Writes).ExecuteAsync(new((by ?? Worker).Id, initiative.Slug, Ask(cents), "Klein, en meteen te doen.", null), FormKey.New(), CancellationToken.None);

    public DecideAllocation.Input Answer(Guid allocation, DecisionAnswer answer = DecisionAnswer.Yes) => new(
        Alderman.Id, allocation, answer, null, "Hier wordt het plein leuker van.",
        answer == DecisionAnswer.YesIf ? "Als de school de sleutel geeft." : "",
        answer == DecisionAnswer.NotYet ? "Begin met één middag in het buurthuis." : "",
        answer == DecisionAnswer.NotYet ? "Anneke" : "",
        answer == DecisionAnswer.Yes ? null : Clock.Today(),
        [], [], new Dictionary<Rule, string>(), null);

    public Task<Outcome<Guid>> DecideAsync(DecideAllocation.Input input, FormKey? form = null) =>
        new DecideAllocation(Writes).ExecuteAsync(input, form ?? FormKey.New(), CancellationToken.None);

    public Task<Outcome<Guid>> PayeeAsync(Initiative initiative, string iban = "NL91 ABNA 0417 1643 00", Person? by = null) =>
        new GivePayee(Writes, seal ?? new TestSeal()).ExecuteAsync(new((by ?? Worker).Id, initiative.Slug, "S. de Vries", iban, false), FormKey.New(), CancellationToken.None);

    public async Task<Outcome<Guid>> OrderAsync(Guid allocation, Person? by = null, FormKey? form = null)
    {
        await using var db = Database.Read();
        var grant = await db.Grants.Where(g => g.AllocationId == allocation).SingleOrDefaultAsync();
        var payee = grant is null ? Guid.Empty : await db.Payees.Where(p => p.InitiativeId == grant.InitiativeId).OrderByDescending(p => p.Id).Select(p => p.Id).FirstOrDefaultAsync();
        return await new OrderPayout(Writes).ExecuteAsync(new((by ?? Treasurer).Id, grant?.Id ?? Guid.Empty, payee), form ?? FormKey.New(), CancellationToken.None);
    }

    public Task<Outcome<Done>> ConfirmAsync(Guid payout, DateOnly? day = null) =>
        new ConfirmPayout(Writes).ExecuteAsync(new(Treasurer.Id, payout, day ?? Clock.Today()), FormKey.New(), CancellationToken.None);

    /// <summary>From proposal to paid, in one go.</summary>
    public async Task<Guid> PaidAsync(Initiative initiative, long cents)
    {
        var allocation = await ProposedAsync(initiative, cents);
        Assert.Null((await DecideAsync(Answer(allocation))).Refusal);
        await PayeeAsync(initiative);
        Assert.Null((await ConfirmAsync((await OrderAsync(allocation)).Value)).Refusal);
        return allocation;
    }

    public async Task<BudgetPosition> PositionAsync(int year = Year)
    {
        await using var db = Database.Read();
        return await WijkBudget.PositionAsync(db, Wijk.Id, year, CancellationToken.None);
    }

    public async Task<Allocation> AllocationAsync(Guid id)
    {
        await using var db = Database.Read();
        return await db.Allocations.SingleAsync(a => a.Id == id);
    }

    /// <summary>Every money test ends here.</summary>
    public async Task ProveAsync()
    {
        await using var db = Database.Read();
        await LedgerProof.VerifyAsync(db);
        // Decisions, allocations and payouts tell the same story as the ledger (I6, I12).
        Assert.Empty(await LedgerChecks.ExamineAsync(db));
        var held = await db.Allocations.Where(a => AllocationLife.HoldingMoney.Contains(a.State)).ToListAsync();
        foreach (var year in held.GroupBy(a => a.Year))
        {
            var position = await WijkBudget.PositionAsync(db, Wijk.Id, year.Key, CancellationToken.None);
            var cameBack = await db.Corrections.Where(c => c.Kind == CorrectionKind.CameBack && db.Allocations.Any(a => a.Id == c.AllocationId && a.Year == year.Key)).SumAsync(c => c.AmountCents);
            Assert.Equal(year.Sum(a => a.AmountCents) - cameBack, position.ReservedCents + position.GrantedCents + position.PaidCents);
        }
    }

    public void Dispose() => Database.Dispose();
}
