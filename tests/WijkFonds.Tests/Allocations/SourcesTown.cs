using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>A deciding town whose money comes from sources with rules, and a beheerder who registers them.</summary>
public sealed class SourcesTown : IDisposable
{
    public const string Food = "eten en drinken";
    public const string Decision = "Raadsbesluit 2026-1";

    public static readonly Dictionary<Rule, string> Explained = Enum.GetValues<Rule>().ToDictionary(rule => rule, _ => "Klein potje.");

    public DecidingTown Town { get; } = new();

    public Person Administrator { get; } = new() { FirstName = "Femke", Email = "femke@stad.test" };

    public void Dispose() => Town.Dispose();

    public async Task BuildAsync()
    {
        await Town.Database.GivenAsync(Town.Wijk, Town.Worker, Town.Alderman, Town.Treasurer, Town.Initiator, Administrator);
        await Town.AppointAsync(Town.Worker, Role.NeighbourhoodWorker);
        await Town.AppointAsync(Town.Alderman, Role.Alderman);
        await Town.Database.GivenAsync(new Appointment { PersonId = Administrator.Id, Role = Role.Administrator });
    }

    public async Task<Guid> SourceAsync(string name, long cents, SourceRules? rules = null, DateOnly? endsOn = null, SourceKind kind = SourceKind.State)
    {
        var id = await RegisterAsync(name, rules ?? SourceRules.None, endsOn, kind);
        await FundAsync(id, cents);
        Assert.Null((await new AllocateSource(Town.Writes).ExecuteAsync(new(Administrator.Id, id, Town.Wijk.Id, DecidingTown.Year, cents, Decision), FormKey.New(), CancellationToken.None)).Refusal);
        return id;
    }

    public async Task<Guid> RegisterAsync(string name, SourceRules rules, DateOnly? endsOn, SourceKind kind = SourceKind.State) => (await new RegisterSource(Town.Writes).ExecuteAsync(
        new(Administrator.Id, name, "Financier van " + name, kind, DecidingTown.Year, "Voor de wijk") { Rules = rules, EndsOn = endsOn, IsPromised = true },
        FormKey.New(),
        CancellationToken.None)).Value;

    public async Task FundAsync(Guid source, long cents) =>
        Assert.Null((await new FundSource(Town.Writes).ExecuteAsync(new(Administrator.Id, source, cents, Decision), FormKey.New(), CancellationToken.None)).Refusal);

    public Task<Outcome<Done>> AheadAsync(Guid source, long cents) =>
        new SpendAhead(Town.Writes).ExecuteAsync(new(Administrator.Id, source, Town.Wijk.Id, cents, Decision), FormKey.New(), CancellationToken.None);

    public Task<Outcome<Guid>> ProposeAsync(Initiative initiative, long cents, params (string Label, long Cents)[] lines) => ProposeAsync(initiative, cents, false, lines);

    public Task<Outcome<Guid>> ProposeAsync(Initiative initiative, long cents, bool withoutMoney, params (string Label, long Cents)[] lines) => new ProposeAllocation(Town.Writes).ExecuteAsync(
        new(Town.Worker.Id, initiative.Slug, Town.Ask(cents) with { Lines = lines.ToDictionary(line => line.Label, line => line.Cents), WithoutMoney = withoutMoney }),
        FormKey.New(),
        CancellationToken.None);

    public Task<Outcome<Done>> SetApartAsync(Person by, Guid allocation) => new SetApartWhatCan(Town.Writes).ExecuteAsync(new(by.Id, allocation), FormKey.New(), CancellationToken.None);

    public Task<Outcome<Done>> DivideAsync(Guid allocation) => new DivideAgain(Town.Writes).ExecuteAsync(new(Town.Alderman.Id, allocation), FormKey.New(), CancellationToken.None);

    public async Task CloseAsync(Guid source, bool isTakenBack) => Assert.Null((isTakenBack
        ? await new WithdrawSource(Town.Writes).ExecuteAsync(new(Administrator.Id, source, "Brief 8"), FormKey.New(), CancellationToken.None)
        : await new ChangeSourceRules(Town.Writes).ExecuteAsync(new(Administrator.Id, source, SourceRules.None with { NotFor = [Food] }, "Brief 7"), FormKey.New(), CancellationToken.None)).Refusal);

    public async Task<Dictionary<string, long>> LinesAsync(Guid allocation)
    {
        await using var db = Town.Database.Read();
        return await db.Set<AllocationLine>().Where(l => l.AllocationId == allocation).ToDictionaryAsync(l => l.Label, l => l.AmountCents);
    }

    /// <summary>What is set apart for it now, per source.</summary>
    public async Task<Dictionary<Guid, long>> ReservedAsync(Guid allocation)
    {
        await using var db = Town.Database.Read();
        var reservation = await db.Allocations.Where(a => a.Id == allocation).Select(a => a.ReservationId).SingleAsync();
        return await (
            from t in db.LedgerTransfers
            where t.GroupId == reservation && t.Phase == TransferPhase.Pending
            join account in db.LedgerAccounts on t.DebitId equals account.Id
            select new { account.SourceId, t.Amount }).ToDictionaryAsync(part => part.SourceId!.Value, part => part.Amount);
    }
}
