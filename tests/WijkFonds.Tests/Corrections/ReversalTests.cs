using Microsoft.EntityFrameworkCore;
using WijkFonds.Corrections;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Corrections;

/// <summary>A wrong booking gets its mirror image: two officials, a reason that everybody reads, once.</summary>
public sealed class ReversalTests : IDisposable
{
    private readonly DecidingTown town = new();
    private readonly Person femke = new() { FirstName = "Femke", Email = "femke@stad.test" };
    private readonly Person joris = new() { FirstName = "Joris", Email = "joris@stad.test" };

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_wrong_booking_is_turned_back_by_two_and_the_reason_stands_there()
    {
        var seq = await WrongAsync();

        var asked = await AskAsync(seq);
        Assert.Equal(10_000_00 + 500_00, (await town.PositionAsync()).InCents);
        Assert.Same(CorrectionRefusals.SecondOfficial, (await AnswerAsync(asked.Value, femke)).Refusal);
        Assert.Null((await AnswerAsync(asked.Value, joris)).Refusal);

        Assert.Equal(10_000_00, (await town.PositionAsync()).InCents);
        Assert.Same(CorrectionRefusals.Answered, (await AnswerAsync(asked.Value, joris)).Refusal);
        Assert.Equal(CorrectionRefusals.NoSuchLine.Sentence, (await AskAsync(seq)).Refusal!.Sentence);
        await using var db = town.Database.Read();
        var correction = await db.Corrections.SingleAsync();
        Assert.Equal(("Femke", "Joris", "Dit bedrag was voor een andere wijk."), (correction.ByName, correction.AgreedByName, correction.Reason));
        Assert.Equal(correction.AuthorityRef, (await db.LedgerTransfers.SingleAsync(t => t.Code == TransferCode.Reversal)).AuthorityRef);
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_treasurer_of_the_wijk_may_be_the_second_one_and_the_alderman_may_not()
    {
        var asked = (await AskAsync(await WrongAsync())).Value;

        Assert.Same(CorrectionRefusals.NotThere, (await AnswerAsync(asked, town.Alderman)).Refusal);
        var elsewhere = new Person { FirstName = "Wim", Email = "wim@stad.test" };
        var other = new Neighbourhood { Slug = "vreewijk", Name = "Vreewijk", Contact = new ContactPerson { FirstName = "Bo", Phone = "070 000 00 00" } };
        await town.Database.GivenAsync(elsewhere, other);
        await town.Database.GivenAsync(new Appointment { PersonId = elsewhere.Id, Role = Role.Treasurer, NeighbourhoodId = other.Id });
        Assert.Same(CorrectionRefusals.NotThere, (await AnswerAsync(asked, elsewhere)).Refusal);
        Assert.Null((await AnswerAsync(asked, town.Treasurer)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_second_official_who_says_no_books_nothing_and_it_can_be_asked_again()
    {
        var seq = await WrongAsync();

        Assert.Null((await AnswerAsync((await AskAsync(seq)).Value, joris, isRight: false)).Refusal);

        Assert.Equal(10_500_00, (await town.PositionAsync()).InCents);
        Assert.Null((await AskAsync(seq)).Refusal);
        Assert.Equal(CorrectionRefusals.AskedAlready.Sentence, (await AskAsync(seq)).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Money_that_was_promised_meanwhile_is_not_taken_away()
    {
        var asked = (await AskAsync(await WrongAsync())).Value;
        await town.ProposedAsync(await town.InitiativeAsync(), 10_200_00);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await AnswerAsync(asked, joris)).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_promise_to_an_initiative_is_no_mistake_to_turn_back()
    {
        await WrongAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 100_00);
        await town.DecideAsync(town.Answer(allocation));
        await using var db = town.Database.Read();
        var grant = await db.LedgerTransfers.Where(t => t.Code == TransferCode.Grant).MaxAsync(t => t.Seq);

        Assert.Equal(CorrectionRefusals.NoSuchLine.Sentence, (await AskAsync(grant)).Refusal!.Sentence);
        Assert.Equal(CorrectionRefusals.NoSuchLine.Sentence, (await AskAsync(9_999)).Refusal!.Sentence);
        Assert.Same(WritingRefusals.NotYours, (await new AskReversal(town.Writes).ExecuteAsync(new(town.Alderman.Id, grant, "Fout."), FormKey.New(), default)).Refusal);
        await town.ProveAsync();
    }

    /// <summary>Found by the simulation: what was given ahead and came in since is no longer ahead, so it cannot be taken back as if it were.</summary>
    [Fact]
    public async Task Money_given_ahead_that_came_in_meanwhile_is_not_turned_back_as_if_it_had_not()
    {
        await WrongAsync();
        var rules = SourceRules.None with { AheadMaxCents = 300_00 };
        var source = (await new RegisterSource(town.Writes).ExecuteAsync(new(femke.Id, "Rijk", "Rijk", SourceKind.State, DecidingTown.Year, "Alles") { Rules = rules, IsPromised = true }, FormKey.New(), default)).Value;
        Assert.Null((await new SpendAhead(town.Writes).ExecuteAsync(new(femke.Id, source, town.Wijk.Id, 300_00, "Collegebesluit 2026/2"), FormKey.New(), default)).Refusal);
        await using var db = town.Database.Read();
        var ahead = await db.LedgerTransfers.MaxAsync(t => t.Seq);
        Assert.Null((await new FundSource(town.Writes).ExecuteAsync(new(femke.Id, source, 300_00, "Raadsbesluit 2026/2"), FormKey.New(), default)).Refusal);
        var asked = (await AskAsync(ahead)).Value;

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await AnswerAsync(asked, joris)).Refusal?.Sentence);

        Assert.Equal(0, (await SourceBook.PositionAsync(db, source, [], default)).AheadCents);
        await town.ProveAsync();
    }

    /// <summary>€ 500 too much for the wijk; the number of that line.</summary>
    private async Task<long> WrongAsync()
    {
        await town.BuildAsync();
        await town.Database.GivenAsync(femke, joris);
        await town.Database.GivenAsync([.. new[] { femke, joris }.Select(person => new Appointment { PersonId = person.Id, Role = Role.Administrator })]);
        var source = (await new RegisterSource(town.Writes).ExecuteAsync(new(femke.Id, "Wijkbudget", "Gemeente", SourceKind.Municipality, DecidingTown.Year, "Alles"), FormKey.New(), default)).Value;
        Assert.Null((await new FundSource(town.Writes).ExecuteAsync(new(femke.Id, source, 1_000_00, "Raadsbesluit 2025/1"), FormKey.New(), default)).Refusal);
        Assert.Null((await new AllocateSource(town.Writes).ExecuteAsync(new(femke.Id, source, town.Wijk.Id, DecidingTown.Year, 500_00, "Collegebesluit 2026/1"), FormKey.New(), default)).Refusal);
        await using var db = town.Database.Read();
        return await db.LedgerTransfers.Where(t => t.Code == TransferCode.Allocate).MaxAsync(t => t.Seq);
    }

    private Task<Outcome<Guid>> AskAsync(long seq) =>
        new AskReversal(town.Writes).ExecuteAsync(new(femke.Id, seq, "Dit bedrag was voor een andere wijk."), FormKey.New(), default);

    private Task<Outcome<Done>> AnswerAsync(Guid correction, Person by, bool isRight = true) =>
        new AnswerReversal(town.Writes).ExecuteAsync(new(by.Id, correction, isRight), FormKey.New(), default);
}
