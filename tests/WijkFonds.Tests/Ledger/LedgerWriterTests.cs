using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger;

public sealed class LedgerWriterTests : IDisposable
{
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_year_of_a_wijk_in_the_numbers_of_the_paper()
    {
        // LEDGER 4.3: the example that was worked out by hand.
        await town.WithMoneyAsync(80000);

        var first = await town.ReserveAsync(50000);
        Assert.Equal(new BudgetPosition(80000, 50000, 0, 0, 30000), await town.PositionAsync());

        var tooMuch = await town.ReserveAsync(30001);
        Assert.Equal(LedgerRefusals.NotEnough.Sentence, tooMuch.Refusal!.Sentence);
        Assert.Equal([new Money(30000), new Money(30001)], tooMuch.Refusal.Arguments);

        await Accept(town.ActAsync(ledger => ledger.GrantAsync(first.Value, 45000, LedgerTown.Official, "besluit:1")));
        Assert.Equal(new BudgetPosition(80000, 0, 45000, 0, 35000), await town.PositionAsync());

        var payout = await town.ActAsync(ledger => ledger.OrderPayoutAsync(first.Value, Guid.CreateVersion7(), LedgerTown.Official, "besluit:1"));
        Assert.Equal(new BudgetPosition(80000, 0, 45000, 0, 35000), await town.PositionAsync());

        await Accept(town.ActAsync(ledger => ledger.ConfirmPayoutAsync(payout.Value, LedgerTown.Official, "besluit:1")));
        Assert.Equal(new BudgetPosition(80000, 0, 0, 45000, 35000), await town.PositionAsync());
        Assert.Equal(6, (await town.ProveAsync()).Seq);
    }

    [Fact]
    public async Task Money_is_promised_up_to_and_including_its_last_day_and_what_was_promised_then_may_be_promised_anew()
    {
        await town.WithMoneyAsync(500, expiresOn: town.Clock.Today());
        var reservation = (await town.ReserveAsync(300)).Value;
        town.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(LedgerRefusals.OnlyExpired.Sentence, (await town.ReserveAsync(100)).Refusal!.Sentence);
        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await town.ReserveAsync(201)).Refusal!.Sentence);
        Assert.Equal(LedgerRefusals.OnlyExpired.Sentence, (await AgainAsync(reservation, 301)).Refusal!.Sentence);
        Assert.True((await AgainAsync(reservation, 300)).IsAccepted);

        Assert.Equal(new BudgetPosition(500, 300, 0, 0, 200), await town.PositionAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_grant_of_less_frees_the_rest_over_all_its_sources()
    {
        await town.WithMoneyAsync(300, Guid.CreateVersion7(), new DateOnly(2026, 12, 31), earmark: 1);
        await town.WithMoneyAsync(1000, Guid.CreateVersion7(), null, earmark: 2);
        var reservation = await town.ReserveAsync(700);

        Assert.Equal(LedgerRefusals.MoreThanReserved.Sentence, (await Grant(reservation.Value, 701)).Refusal!.Sentence);
        Assert.True((await Grant(reservation.Value, 250)).IsAccepted);

        Assert.Equal(new BudgetPosition(1300, 0, 250, 0, 1050), await town.PositionAsync());
        Assert.Same(LedgerRefusals.NotReserved, (await Grant(reservation.Value, 1)).Refusal);
        Assert.Same(LedgerRefusals.NotReserved, (await Release(reservation.Value)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Released_money_is_free_again()
    {
        await town.WithMoneyAsync(1000);
        var reservation = await town.ReserveAsync(1000);
        Assert.False((await town.ReserveAsync(1)).IsAccepted);

        Assert.True((await Release(reservation.Value)).IsAccepted);

        Assert.True((await town.ReserveAsync(1000)).IsAccepted);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_grant_is_paid_once_and_again_only_after_the_bank_sent_it_back()
    {
        await town.WithMoneyAsync(1000);
        var reservation = (await town.ReserveAsync(600)).Value;
        Assert.Same(LedgerRefusals.NothingToPay, (await Order(reservation)).Refusal);
        await Grant(reservation, 600);

        var first = await Order(reservation);
        Assert.Same(LedgerRefusals.NothingToPay, (await Order(reservation)).Refusal);
        Assert.True((await town.ActAsync(l => l.BouncePayoutAsync(first.Value, LedgerTown.Official, "bank:1"))).IsAccepted);
        Assert.Same(LedgerRefusals.PayoutAnswered, (await town.ActAsync(l => l.ConfirmPayoutAsync(first.Value, LedgerTown.Official, "bank:1"))).Refusal);
        var second = await Order(reservation);
        Assert.True((await town.ActAsync(l => l.ConfirmPayoutAsync(second.Value, LedgerTown.Official, "bank:2"))).IsAccepted);

        Assert.Same(LedgerRefusals.NothingToPay, (await Order(reservation)).Refusal);
        Assert.Equal(new BudgetPosition(1000, 0, 0, 600, 400), await town.PositionAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_same_key_is_booked_once_and_another_content_under_it_is_refused()
    {
        // Goal G9 for the ledger itself: the forms table forgets a form one day, the ledger never does.
        // Turns red when BookedAsync finds nothing.
        await town.WithMoneyAsync(1000);
        var form = FormKey.New();
        var allocation = Guid.CreateVersion7();

        var first = await town.ReserveAsync(400, form, allocation);
        await ForgetFormAsync();
        var again = await town.ReserveAsync(400, form, allocation);
        await ForgetFormAsync();
        var other = await town.ReserveAsync(401, form, allocation);

        Assert.Equal(first.Value, again.Value);
        Assert.Same(LedgerRefusals.KeyUsedForSomethingElse, other.Refusal);
        Assert.Equal(600, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(100_000_000_001)]
    [InlineData(long.MaxValue)]
    public async Task An_impossible_amount_is_refused_with_a_sentence(long cents)
    {
        await town.WithMoneyAsync(1000);

        Assert.Same(LedgerRefusals.NoAmount, (await town.ReserveAsync(cents)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_mistake_of_the_beheerder_is_put_right_once_by_its_mirror_image()
    {
        await town.WithMoneyAsync(80000);

        Assert.True((await Reverse(2)).IsAccepted);

        Assert.Equal(BudgetPosition.Empty, await town.PositionAsync());
        Assert.Same(LedgerRefusals.AlreadyCorrected, (await Reverse(2)).Refusal);
        Assert.Same(LedgerRefusals.AlreadyCorrected, (await Reverse(3)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_the_database_decides_reads_like_what_the_program_decides()
    {
        // The look before a booking is for a good sentence only; here another budget account of the same name is drained in between.
        await town.WithMoneyAsync(1000);
        var answer = await town.Writes.OnceAsync<Done>(
            FormKey.New(),
            async work =>
            {
                var budget = await work.Db.LedgerAccounts.AsNoTracking().SingleAsync(a => a.Kind == AccountKind.Neighbourhood);
                var source = await work.Db.LedgerAccounts.AsNoTracking().SingleAsync(a => a.Kind == AccountKind.Source);
                return await work.Ledger.TryAsync(new LedgerEntry(TransferCode.GiveBack, TransferPhase.AtOnce, budget, source, 1001, new("proef", "rol:proef", "besluit:1")));
            },
            CancellationToken.None);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, answer.Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Erasing_a_person_does_not_touch_the_chain()
    {
        var person = new Person { FirstName = "Marieke" };
        var official = new Appointment { PersonId = person.Id, Role = Role.Alderman };
        await town.Database.GivenAsync(person, official);
        await town.WithMoneyAsync(1000);
        await town.Writes.OnceAsync(FormKey.New(), work => work.ReserveAnyAsync(town.Wijk, LedgerTown.Year, town.Initiative, 100, actorRef: official.Pseudonym), CancellationToken.None);
        var before = await town.ProveAsync();

        await town.Database.Lane.RunAsync(
            async (db, stop) =>
            {
                await db.Appointments.ExecuteDeleteAsync(stop);
                return (await db.People.ExecuteDeleteAsync(stop), true);
            },
            CancellationToken.None);

        Assert.Equal(before.Hash, (await town.ProveAsync()).Hash);
        await using var db = town.Database.Read();
        Assert.DoesNotContain(db.LedgerTransfers.ToList(), t => System.Text.Encoding.UTF8.GetString(LedgerChain.Canonical(t)).Contains("Marieke", StringComparison.OrdinalIgnoreCase));
    }

    private Task<Outcome<Done>> Grant(Guid reservation, long cents) => town.ActAsync(l => l.GrantAsync(reservation, cents, LedgerTown.Official, "besluit:1"));

    private Task<Outcome<Done>> Release(Guid reservation) => town.ActAsync(l => l.ReleaseAsync(reservation, LedgerTown.Official, "besluit:1"));

    private Task<Outcome<Guid>> Order(Guid reservation) => town.ActAsync(l => l.OrderPayoutAsync(reservation, Guid.CreateVersion7(), LedgerTown.Official, "besluit:1"));

    private Task<Outcome<Done>> Reverse(long seq) => town.ActAsync(l => l.ReverseAsync(seq, LedgerTown.Official, "besluit:9"));

    private Task<Outcome<Guid>> AgainAsync(Guid reservation, long cents) => town.Writes.OnceAsync<Guid>(
        FormKey.New(),
        async work =>
        {
            var account = (await work.Ledger.TakenFromAsync(reservation)).Keys.Single();
            Assert.True((await work.Ledger.ReleaseAsync(reservation, LedgerTown.Official, "besluit:1")).IsAccepted);
            return await work.Ledger.ReserveFromAsync(
                town.Wijk, LedgerTown.Year, town.Initiative, [new AccountPart(account, cents)], Guid.CreateVersion7(), LedgerTown.Official, "besluit:1", reservation);
        },
        CancellationToken.None);

    private Task<int> ForgetFormAsync() => town.Database.Lane.RunAsync(
        async (db, stop) => (await db.Set<SentForm>().ExecuteDeleteAsync(stop), true),
        CancellationToken.None);

    private static async Task Accept(Task<Outcome<Done>> act) => Assert.True((await act).IsAccepted);
}
