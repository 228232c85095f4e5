using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Audit;
using WijkFonds.Corrections;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Corrections;

/// <summary>Money that was promised or paid changes afterwards: never without a talk, never by itself, never out of sight (B32, X16).</summary>
public sealed class GrantCorrectionTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    /// <summary>Found by the simulation, on PostgreSQL: the order must be of what the bank gets, also when the alderman was just faster.</summary>
    [Fact]
    public async Task Setting_lower_and_ordering_at_the_same_moment_agree_on_the_amount()
    {
        var (allocation, grant) = await GrantedAsync(1_000_00);
        await town.PayeeAsync(await town.Database.Read().Initiatives.SingleAsync());

        for (var cents = 999_00; cents > 970_00; cents -= 1_00)
        {
            var lower = Task.Run(() => LowerAsync(grant, cents));
            var order = await Task.Run(() => town.OrderAsync(allocation));
            await lower;

            await town.ProveAsync();
            if (order.IsAccepted)
            {
                Assert.Null((await new BouncePayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, order.Value), FormKey.New(), default)).Refusal);
                await town.PayeeAsync(await town.Database.Read().Initiatives.SingleAsync());
            }
        }
    }

    [Fact]
    public async Task A_contribution_is_set_lower_after_a_talk_and_the_lower_amount_is_paid()
    {
        // B32.
        var (allocation, grant) = await GrantedAsync(1_000_00);

        Assert.Same(CorrectionRefusals.TalkFirst.Sentence, (await LowerAsync(grant, 700_00, talkedOn: null)).Refusal!.Sentence);
        Assert.Equal(CorrectionRefusals.TalkWrongDay.Sentence, (await LowerAsync(grant, 700_00, town.Clock.Today().AddDays(-30))).Refusal!.Sentence);
        Assert.Equal(CorrectionRefusals.TalkWrongDay.Sentence, (await LowerAsync(grant, 700_00, town.Clock.Today().AddDays(1))).Refusal!.Sentence);
        Assert.Null((await LowerAsync(grant, 700_00)).Refusal);

        Assert.Equal(700_00, (await town.PositionAsync()).GrantedCents);
        Assert.Null((await town.ConfirmAsync((await town.OrderAsync(allocation)).Value)).Refusal);
        Assert.Equal((700_00, 9_300_00), ((await town.PositionAsync()).PaidCents, (await town.PositionAsync()).FreeCents));
        await using var db = town.Database.Read();
        Assert.Equal(1, await db.Talks.CountAsync(t => t.ByPersonId == town.Alderman.Id));
        Assert.Equal((300_00, "Er is minder nodig."), await db.InitiativeEvents.Where(e => e.Kind == InitiativeEventKind.GrantLowered).Select(e => new ValueTuple<long, string>(e.AmountCents!.Value, e.Text)).SingleAsync());
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(GrantChangedLetter) && m.PersonId == town.Initiator.Id));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(1_000_00)]
    [InlineData(1_200_00)]
    [InlineData(-1)]
    public async Task Lower_means_lower(long cents)
    {
        var (_, grant) = await GrantedAsync(1_000_00);

        Assert.Equal(CorrectionRefusals.NotLower.Sentence, (await LowerAsync(grant, cents)).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Of_an_initiative_that_stops_everything_is_free_again_and_nobody_pays_or_asks_how_it_went()
    {
        var (allocation, grant) = await GrantedAsync(1_000_00);

        Assert.Null((await LowerAsync(grant, 0)).Refusal);

        Assert.Equal(AllocationState.Lapsed, (await town.AllocationAsync(allocation)).State);
        Assert.Equal((0L, 10_000_00), ((await town.PositionAsync()).GrantedCents, (await town.PositionAsync()).FreeCents));
        Assert.Same(AllocationRefusals.NotNow, (await town.OrderAsync(allocation)).Refusal);
        Assert.Same(AllocationRefusals.NotNow, (await LowerAsync(grant, 0)).Refusal);
        await using var db = town.Database.Read();
        Assert.True((await db.Grants.SingleAsync()).EndsOn < town.Clock.Today());
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_lies_with_the_bank_stays_as_it_is_until_the_bank_answers()
    {
        var (allocation, grant) = await GrantedAsync(1_000_00);
        await town.OrderAsync(allocation);

        Assert.Same(CorrectionRefusals.LiesAtBank, (await LowerAsync(grant, 500_00)).Refusal);
        Assert.Same(CorrectionRefusals.NotPaid, (await AskBackAsync(grant, 100_00)).Refusal);
        Assert.Same(CorrectionRefusals.NotPaid, (await ReceiveAsync(grant, 100_00)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Money_is_asked_back_after_a_talk_and_is_the_wijk_s_again_when_it_came()
    {
        // X16: a person asks, each time; nothing happens by itself.
        var grant = await PaidAsync(1_000_00);

        Assert.Equal(CorrectionRefusals.TalkFirst.Sentence, (await AskBackAsync(grant, 250_00, talkedOn: null)).Refusal!.Sentence);
        Assert.Equal(LedgerRefusals.MoreThanPaid.Sentence, (await AskBackAsync(grant, 1_000_01)).Refusal!.Sentence);
        Assert.Null((await AskBackAsync(grant, 250_00)).Refusal);
        Assert.Equal(9_000_00, (await town.PositionAsync()).FreeCents);
        town.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Null((await ReceiveAsync(grant, 250_00)).Refusal);

        Assert.Equal(9_250_00, (await town.PositionAsync()).FreeCents);
        await using var db = town.Database.Read();
        Assert.Equal([250_00L, 250_00L], await db.Corrections.OrderBy(c => c.Id).Select(c => c.AmountCents).ToListAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_was_left_over_comes_back_without_anybody_asking_for_it()
    {
        var grant = await PaidAsync(1_000_00);

        Assert.Null((await ReceiveAsync(grant, 85_00)).Refusal);
        Assert.Equal(LedgerRefusals.MoreThanPaid.Sentence, (await ReceiveAsync(grant, 915_01)).Refusal!.Sentence);

        Assert.Equal(9_085_00, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Two_presses_are_one_correction()
    {
        var (_, grant) = await GrantedAsync(1_000_00);
        var form = FormKey.New();
        var input = new LowerGrant.Input(town.Alderman.Id, grant, 900_00, "Er is minder nodig.", town.Clock.Today());

        var first = await new LowerGrant(town.Writes).ExecuteAsync(input, form, default);
        var second = await new LowerGrant(town.Writes).ExecuteAsync(input, form, default);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(900_00, (await town.PositionAsync()).GrantedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Only_who_may_does_it_and_never_for_their_own_initiative()
    {
        var (_, grant) = await GrantedAsync(1_000_00);

        Assert.Same(CorrectionRefusals.NotThere, (await LowerAsync(grant, 500_00, by: town.Treasurer)).Refusal);
        Assert.Same(CorrectionRefusals.NotThere, (await LowerAsync(grant, 500_00, by: town.Worker)).Refusal);
        await town.AppointAsync(town.Initiator, Role.Alderman);
        Assert.Same(CorrectionRefusals.OwnInitiative, (await LowerAsync(grant, 500_00, by: town.Initiator)).Refusal);
        Assert.Equal(CorrectionRefusals.ReasonForbidden.Sentence, (await LowerAsync(grant, 500_00, reason: "Het valt buiten het beleid.")).Refusal!.Sentence);
        await using var db = town.Database.Read();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(a => a.Act == nameof(LowerGrant) && a.WasRefused));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_said_yes_does_not_book_what_came_back()
    {
        var grant = await PaidAsync(1_000_00);
        await town.AppointAsync(town.Alderman, Role.Treasurer);

        var answer = await new ReceiveMoneyBack(town.Writes).ExecuteAsync(new(town.Alderman.Id, grant, 10_00, "Over."), FormKey.New(), default);

        Assert.Same(CorrectionRefusals.OtherEyes, answer.Refusal);
        await town.ProveAsync();
    }

    private async Task<(Guid Allocation, Guid Grant)> GrantedAsync(long cents)
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, cents);
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        await using var db = town.Database.Read();
        return (allocation, (await db.Grants.SingleAsync()).Id);
    }

    private async Task<Guid> PaidAsync(long cents)
    {
        var (allocation, grant) = await GrantedAsync(cents);
        Assert.Null((await town.ConfirmAsync((await town.OrderAsync(allocation)).Value)).Refusal);
        return grant;
    }

    private Task<Outcome<Guid>> LowerAsync(Guid grant, long toCents, DateOnly? talkedOn, Person? by = null, string reason = "Er is minder nodig.") =>
        new LowerGrant(town.Writes).ExecuteAsync(new((by ?? town.Alderman).Id, grant, toCents, reason, talkedOn), FormKey.New(), default);

    private Task<Outcome<Guid>> LowerAsync(Guid grant, long toCents, Person? by = null, string reason = "Er is minder nodig.") => LowerAsync(grant, toCents, town.Clock.Today(), by, reason);

    private Task<Outcome<Guid>> AskBackAsync(Guid grant, long cents, DateOnly? talkedOn) =>
        new AskMoneyBack(town.Writes).ExecuteAsync(new(town.Alderman.Id, grant, cents, "De speeltoestellen kwamen er niet.", talkedOn), FormKey.New(), default);

    private Task<Outcome<Guid>> AskBackAsync(Guid grant, long cents) => AskBackAsync(grant, cents, town.Clock.Today());

    private Task<Outcome<Guid>> ReceiveAsync(Guid grant, long cents) =>
        new ReceiveMoneyBack(town.Writes).ExecuteAsync(new(town.Treasurer.Id, grant, cents, "Er was geld over."), FormKey.New(), default);
}
