using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Payouts;

public sealed class PayoutTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task Everything_is_paid_in_advance_and_the_days_are_counted()
    {
        // A39.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));
        town.Clock.Advance(TimeSpan.FromDays(3));
        var payout = (await town.OrderAsync(allocation)).Value;
        town.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null((await town.ConfirmAsync(payout, town.Clock.Today().AddDays(-1))).Refusal);

        await using var db = town.Database.Read();
        Assert.Equal(4, (await db.Payouts.SingleAsync()).DaysToPay);
        Assert.Equal((0L, 1_250_00), ((await town.PositionAsync()).GrantedCents, (await town.PositionAsync()).PaidCents));
        Assert.Equal(2, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(PaidLetter)));
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_the_bank_sends_back_is_paid_again()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));
        var first = (await town.OrderAsync(allocation)).Value;

        Assert.Null((await new BouncePayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, first), FormKey.New(), default)).Refusal);
        await town.PayeeAsync(initiative, "NL20 INGB 0001 2345 67");
        var second = await town.OrderAsync(allocation);

        Assert.Null(second.Refusal);
        Assert.Null((await town.ConfirmAsync(second.Value)).Refusal);
        Assert.Equal(1_250_00, (await town.PositionAsync()).PaidCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task An_account_that_changed_under_the_hands_of_the_treasurer_is_not_paid()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var seen = (await town.PayeeAsync(initiative)).Value;
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));
        await town.PayeeAsync(initiative, "NL20 INGB 0001 2345 67");
        await using var db = town.Database.Read();
        var grant = await db.Grants.SingleAsync();

        var answer = await new OrderPayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, grant.Id, seen), FormKey.New(), default);

        Assert.Same(PayoutRefusals.PayeeChanged, answer.Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_treasurer_does_not_pay_to_an_account_they_entered_themselves()
    {
        await town.BuildAsync();
        await town.AppointAsync(town.Treasurer, Role.NeighbourhoodWorker);
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative, by: town.Treasurer);
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));

        Assert.Same(PayoutRefusals.OwnEntry, (await town.OrderAsync(allocation)).Refusal);
        await town.PayeeAsync(initiative);
        Assert.Null((await town.OrderAsync(allocation)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_initiator_hears_of_an_account_that_somebody_else_entered_or_changed()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();

        await town.PayeeAsync(initiative, by: town.Initiator);
        Assert.Equal(0, await LettersAsync(nameof(AccountGivenLetter)));
        await town.PayeeAsync(initiative, "NL20 INGB 0001 2345 67");

        Assert.Equal(1, await LettersAsync(nameof(AccountGivenLetter)));
    }

    [Fact]
    public async Task A_number_the_bank_sent_back_is_asked_again_and_not_paid_again()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));
        var first = (await town.OrderAsync(allocation)).Value;
        await new BouncePayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, first), FormKey.New(), default);

        Assert.Same(PayoutRefusals.NumberCameBack, (await town.OrderAsync(allocation)).Refusal);
        Assert.Equal(1, await LettersAsync(nameof(CameBackLetter)));
        await using var db = town.Database.Read();
        Assert.Equal(1, await db.InitiativeEvents.CountAsync(e => e.Kind == InitiativeEventKind.CameBack));

        // The same number once more, from whom it concerns, is a new answer: the bank may have been wrong.
        await town.PayeeAsync(initiative, by: town.Initiator);
        Assert.Null((await town.OrderAsync(allocation)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Twenty_orders_at_once_pay_once()
    {
        // G9, T-17: also when they come from different forms.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 1_250_00);
        await town.DecideAsync(town.Answer(allocation));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => town.OrderAsync(allocation))));

        Assert.Single(answers, a => a.IsAccepted);
        await town.ProveAsync();
    }

    [Theory]
    [InlineData("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300")]
    [InlineData("nl91abna0417164300", "NL91ABNA0417164300")]
    [InlineData("BE68 5390 0754 7034", "BE68539007547034")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S")]
    public void A_right_account_number_is_read_as_people_write_it(string text, string iban)
    {
        Assert.True(Iban.TryParse(text, out var read));
        Assert.Equal(iban, read);
    }

    [Theory]
    [InlineData("NL91 ABNA 0417 1643 01")]
    [InlineData("NL19 ABNA 0417 1643 00")]
    [InlineData("NL91 ABNA 0417 1643")]
    [InlineData("1234567")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("NL91ABNA٠417164300")]
    public void A_wrong_one_is_not(string? text) => Assert.False(Iban.TryParse(text, out _));

    [Fact]
    public async Task The_account_number_is_never_in_the_ledger()
    {
        await town.BuildAsync();
        await town.PaidAsync(await town.InitiativeAsync(), 1_000_00);

        await using var db = town.Database.Read();
        foreach (var transfer in await db.LedgerTransfers.ToListAsync())
        {
            Assert.DoesNotContain("417164300", $"{transfer.SubjectRef}{transfer.ActorRef}{transfer.AuthorityRef}", StringComparison.Ordinal);
        }
    }

    private async Task<int> LettersAsync(string kind)
    {
        await using var db = town.Database.Read();
        return await db.Set<OutboxMail>().CountAsync(m => m.Kind == kind && m.PersonId == town.Initiator.Id);
    }
}
