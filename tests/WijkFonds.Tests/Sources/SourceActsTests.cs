using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Sources;

/// <summary>What the beheerder does with a source of money: along to the next year and back, taken back, promised, and every attempt written down.</summary>
public sealed class SourceActsTests : IDisposable
{
    private const int Year = DecidingTown.Year;
    private const string Letter = "Brief 2026-7";

    private readonly DecidingTown town = new();
    private readonly Person administrator = new() { FirstName = "Femke", Email = "femke@stad.test" };

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task What_went_along_to_the_next_year_can_be_given_back_divided_anew_and_go_along_again()
    {
        await BuildAsync();
        var source = await InWijkAsync(500_00);

        Assert.Null((await CarryAsync(source, Year, 400_00)).Refusal);
        Assert.Null((await CarryAsync(source, Year + 1, 100_00)).Refusal);
        Assert.Null((await GiveBackAsync(source, Year + 1, 300_00)).Refusal);
        Assert.Null((await AllocateAsync(source, 200_00, Year + 1)).Refusal);
        Assert.Null((await new GiveBackToFinancier(town.Writes).ExecuteAsync(new(administrator.Id, source, Year + 1, 100_00, Letter), FormKey.New(), default)).Refusal);

        Assert.Equal((100_00, 200_00, 100_00), ((await town.PositionAsync()).FreeCents, (await town.PositionAsync(Year + 1)).FreeCents, (await town.PositionAsync(Year + 2)).FreeCents));
        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await GiveBackAsync(source, Year + 3, 1)).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_source_that_was_taken_back_gives_nothing_more_and_what_it_gave_can_go_back()
    {
        await BuildAsync();
        var source = await InWijkAsync(500_00, SourceRules.None with { AheadMaxCents = 1_000_00 });
        Assert.Null((await FundAsync(source, 100_00)).Refusal);
        Assert.Null((await WithdrawAsync(source)).Refusal);

        Assert.Same(SourceRefusals.Withdrawn, (await FundAsync(source, 1_00)).Refusal);
        Assert.Same(SourceRefusals.Withdrawn, (await AllocateAsync(source, 1_00)).Refusal);
        Assert.Same(SourceRefusals.Withdrawn, (await AheadAsync(source, 1_00)).Refusal);
        Assert.Same(SourceRefusals.Withdrawn, (await CarryAsync(source, Year, 1_00)).Refusal);

        Assert.Same(SourceRefusals.AlreadyWithdrawn, (await WithdrawAsync(source)).Refusal);
        Assert.Null((await ChangeAsync(source, SourceRules.None)).Refusal);
        Assert.Null((await GiveBackAsync(source, Year, 500_00)).Refusal);
        Assert.Null((await new GiveBackToFinancier(town.Writes).ExecuteAsync(new(administrator.Id, source, Year, 600_00, Letter), FormKey.New(), default)).Refusal);
        Assert.Equal(BudgetPosition.Empty, await town.PositionAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_rule_that_names_what_is_not_there_is_refused_and_does_not_become_everything()
    {
        await BuildAsync();
        var source = await RegisterAsync(SourceRules.None with { NeighbourhoodIds = [town.Wijk.Id], Dimensions = [Dimension.Social] });

        Assert.Equal(SourceRefusals.WijkUnknown.Sentence, (await ChangeAsync(source, SourceRules.None with { NeighbourhoodIds = [Guid.NewGuid()] })).Refusal!.Sentence);
        Assert.Equal(SourceRefusals.DimensionUnknown.Sentence, (await ChangeAsync(source, SourceRules.None with { Dimensions = [(Dimension)77] })).Refusal!.Sentence);

        await using var db = town.Database.Read();
        var kept = await db.Sources.SingleAsync();
        Assert.Equal([town.Wijk.Id], kept.NeighbourhoodIds);
        Assert.Equal([Dimension.Social], kept.Dimensions);
    }

    [Fact]
    public async Task Expected_money_becomes_promised_and_only_then_may_a_wijk_begin_with_it()
    {
        // A38.
        await BuildAsync();
        var source = await RegisterAsync(SourceRules.None with { AheadMaxCents = 300_00 }, isPromised: false);
        Assert.Same(SourceRefusals.NotPromised, (await AheadAsync(source, 100_00)).Refusal);

        Assert.Null((await PromiseAsync(source)).Refusal);

        Assert.Same(SourceRefusals.AlreadyPromised, (await PromiseAsync(source)).Refusal);
        Assert.Null((await AheadAsync(source, 100_00)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_a_beheerder_tried_and_was_refused_stands_in_the_audit_log_too()
    {
        // T-49.
        await BuildAsync();
        var gone = Guid.CreateVersion7();
        var source = await RegisterAsync(SourceRules.None);

        await FundAsync(gone, 1_00);
        await new FundSource(town.Writes).ExecuteAsync(new(administrator.Id, source, 1_00, " "), FormKey.New(), default);
        await new RegisterSource(town.Writes).ExecuteAsync(new(administrator.Id, "", "", SourceKind.State, Year, ""), FormKey.New(), default);
        await new FundSource(town.Writes).ExecuteAsync(new(town.Worker.Id, source, 1_00, Letter), FormKey.New(), default);

        await using var db = town.Database.Read();
        var refused = await db.Set<AuditEntry>().Where(a => a.WasRefused).OrderBy(a => a.Id).Select(a => new { a.Act, a.SubjectId }).ToListAsync();
        Assert.Equal([nameof(FundSource), nameof(FundSource), nameof(RegisterSource)], refused.Select(a => a.Act));
        Assert.Equal([gone, source], refused.Take(2).Select(a => a.SubjectId));
    }

    [Fact]
    public async Task Who_waited_for_somebody_that_takes_a_source_back_sees_that_it_is_gone()
    {
        // Only PostgreSQL lets two acts begin at once; there it turns red when the source is read before it is our turn.
        await BuildAsync();
        var source = await RegisterAsync(SourceRules.None);
        Assert.Null((await FundAsync(source, 100_00)).Refusal);
        var (hasTurn, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var takesBack = Task.Run(() => town.Writes.RunAsync<Done>(
            async work =>
            {
                await work.Ledger.WaitForTurnAsync();
                (await work.Db.Sources.SingleAsync(s => s.Id == source)).WithdrawnOn = work.Today;
                hasTurn.SetResult();
                await mayGoOn.Task;
                return default(Done);
            },
            CancellationToken.None));
        await hasTurn.Task;

        var gives = Task.Run(() => AllocateAsync(source, 100_00));
        await WaitingAsync();
        mayGoOn.SetResult();

        Assert.Null((await takesBack).Refusal);
        Assert.Same(SourceRefusals.Withdrawn, (await gives).Refusal);
        await town.ProveAsync();
    }

    /// <summary>Until somebody stands in line in the database; SQLite keeps the line itself.</summary>
    private async Task WaitingAsync()
    {
        await using var db = town.Database.Read();
        while (TestDatabase.IsPostgreSql
            && await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync() == 0)
        {
            await Task.Yield();
        }
    }

    private async Task BuildAsync()
    {
        await town.Database.GivenAsync(town.Wijk, town.Worker, administrator);
        await town.AppointAsync(town.Worker, Role.NeighbourhoodWorker);
        await town.Database.GivenAsync(new Appointment { PersonId = administrator.Id, Role = Role.Administrator });
    }

    private async Task<Guid> InWijkAsync(long cents, SourceRules? rules = null)
    {
        var source = await RegisterAsync(rules ?? SourceRules.None);
        Assert.Null((await FundAsync(source, cents)).Refusal);
        Assert.Null((await AllocateAsync(source, cents)).Refusal);
        return source;
    }

    private async Task<Guid> RegisterAsync(SourceRules rules, bool isPromised = true) => (await new RegisterSource(town.Writes).ExecuteAsync(
        new(administrator.Id, "Fonds Samen", "Stichting Samen", SourceKind.PrivateFund, Year, "Voor de wijk") { Rules = rules, IsPromised = isPromised }, FormKey.New(), default)).Value;

    private Task<Outcome<Done>> FundAsync(Guid source, long cents) => new FundSource(town.Writes).ExecuteAsync(new(administrator.Id, source, cents, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> AllocateAsync(Guid source, long cents, int year = Year) =>
        new AllocateSource(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, year, cents, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> AheadAsync(Guid source, long cents) => new SpendAhead(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, cents, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> CarryAsync(Guid source, int year, long cents) =>
        new CarryOver(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, year, cents, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> GiveBackAsync(Guid source, int year, long cents) =>
        new GiveMoneyBack(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, year, cents, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> ChangeAsync(Guid source, SourceRules rules) => new ChangeSourceRules(town.Writes).ExecuteAsync(new(administrator.Id, source, rules, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> WithdrawAsync(Guid source) => new WithdrawSource(town.Writes).ExecuteAsync(new(administrator.Id, source, Letter), FormKey.New(), default);

    private Task<Outcome<Done>> PromiseAsync(Guid source) => new PromiseSource(town.Writes).ExecuteAsync(new(administrator.Id, source, Letter), FormKey.New(), default);
}
