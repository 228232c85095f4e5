using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Stories;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Grants;

/// <summary>What became of it: from an idea to "we gaan door", and everything that may go otherwise on the way.</summary>
public sealed class StoryTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task From_idea_to_we_gaan_door()
    {
        await town.BuildAsync();
        await town.WithMoneyAsync(5_000_00, DecidingTown.Year + 1);
        var initiative = await town.InitiativeAsync();
        await town.NeighboursAsync(initiative, 6);
        var first = await town.PaidAsync(initiative, 1_250_00);

        Assert.Null((await new TellStory(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, "Twintig kinderen op het plein!", true), FormKey.New(), default)).Refusal);
        var lookBack = await LookBackAsync(initiative);
        Assert.Null((await ConfirmAsync(lookBack)).Refusal);
        Assert.Null((await ProveAsync(initiative, town.Alderman)).Refusal);
        var onward = await ContinueAsync(initiative);

        // X11: no fields, and next year's money is set apart.
        Assert.True(onward.Value.IsReserved);
        Assert.Equal(1_250_00, (await town.PositionAsync(DecidingTown.Year + 1)).ReservedCents);
        var next = await town.AllocationAsync(onward.Value.AllocationId);
        Assert.Equal((first, AllocationState.Proposed, 1_250_00), (next.ContinuesId!.Value, next.State, next.AmountCents));
        Assert.Null((await town.DecideAsync(town.Answer(next.Id))).Refusal);
        await using var db = town.Database.Read();
        var grant = await db.Grants.SingleAsync(g => g.AllocationId == next.Id);
        Assert.Equal(new DateOnly(DecidingTown.Year + 1, 1, 1), grant.StartsOn);
        Assert.Equal(
            [Stage.Start, Stage.Growth, Stage.Proven],
            (await db.InitiativeEvents.Where(e => e.Kind == InitiativeEventKind.StageChanged).OrderBy(e => e.Id).ToListAsync()).Select(e => Enum.Parse<Stage>(e.Text)));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Going_on_twice_is_going_on_once()
    {
        var initiative = await ProvenAsync(nextYearCents: 5_000_00);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => ContinueAsync(initiative))));

        Assert.Single(answers.Select(a => a.Value.AllocationId).Distinct());
        Assert.Equal(1_250_00, (await town.PositionAsync(DecidingTown.Year + 1)).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_goes_on_waits_in_line_for_next_years_budget_and_is_set_apart_when_it_comes()
    {
        var initiative = await ProvenAsync(nextYearCents: 0);
        var onward = await ContinueAsync(initiative);
        Assert.False(onward.Value.IsReserved);
        await using var db = town.Database.Read();
        Assert.Equal(0, await new ReserveWhatGoesOn(town.Writes, db).RunAsync(default));

        await town.WithMoneyAsync(2_000_00, DecidingTown.Year + 1);

        Assert.Equal(1, await new ReserveWhatGoesOn(town.Writes, db).RunAsync(default));
        Assert.Equal(0, await new ReserveWhatGoesOn(town.Writes, db).RunAsync(default));
        Assert.Equal(AllocationState.Proposed, (await town.AllocationAsync(onward.Value.AllocationId)).State);
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(5_000_00, true)]
    [InlineData(0, false)]
    public async Task That_it_goes_on_is_told_to_who_asked_and_to_who_stands_behind_it_as_it_is(long nextYearCents, bool isReserved)
    {
        var initiative = await ProvenAsync(nextYearCents);
        await using var db = town.Database.Read();
        var neighbours = await db.Endorsements.Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null).Select(e => e.PersonId).ToListAsync();
        Assert.NotEmpty(neighbours);
        // Who chose nothing reads it in the mail of the week.
        await town.Database.GivenAsync([.. neighbours.Select(id => new MailChoice { PersonId = id, Topic = MailTopic.SupportedInitiative, Frequency = MailFrequency.AtOnce })]);

        await ContinueAsync(initiative);

        var mails = await db.Set<OutboxMail>().Where(m => m.Kind == nameof(GoesOnLetter)).ToListAsync();
        var letters = mails.ToDictionary(m => m.PersonId!.Value, m => (GoesOnLetter)Letters.Read(m.Kind, m.Letter)!);
        Assert.All(letters.Values, letter => Assert.Equal(isReserved, letter.IsReserved));
        Assert.True(letters[town.Initiator.Id].IsInitiator);
        Assert.Equal(neighbours.Order(), letters.Where(l => !l.Value.IsInitiator).Select(l => l.Key).Order());
    }

    [Fact]
    public async Task Only_what_is_proven_goes_on_with_one_press_and_only_by_its_owner()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);

        Assert.Same(AllocationRefusals.NotProven, (await ContinueAsync(initiative)).Refusal);
        Assert.True((await new ContinueInitiative(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug), FormKey.New(), default)).Refusal!.IsNotFound);
    }

    [Fact]
    public async Task Proven_needs_a_confirmed_conversation()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        Assert.Same(LookBackRefusals.TalkFirst, (await ProveAsync(initiative, town.Worker)).Refusal);
        var lookBack = await LookBackAsync(initiative);
        Assert.Same(LookBackRefusals.TalkFirst, (await ProveAsync(initiative, town.Worker)).Refusal);

        Assert.Equal("Input.PhoneNote", (await ConfirmAsync(lookBack, town.Worker)).Refusal!.Field);
        Assert.Null((await ConfirmAsync(lookBack, town.Worker, "Dinsdag gebeld, Samira zei ja.")).Refusal);

        Assert.Null((await ProveAsync(initiative, town.Worker)).Refusal);
    }

    [Fact]
    public async Task What_did_not_work_costs_nothing_and_the_next_chance_is_the_same()
    {
        // B19: no money back, no warning, no other track.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var fresh = await town.InitiativeAsync("moestuin");
        await town.PaidAsync(initiative, 1_000_00);
        var lookBack = await LookBackAsync(initiative, didNotWork: true);
        Assert.Null((await ConfirmAsync(lookBack)).Refusal);

        Assert.Equal(1_000_00, (await town.PositionAsync()).PaidCents);
        var again = await town.AllocationAsync(await town.ProposedAsync(initiative, 400_00));
        var other = await town.AllocationAsync(await town.ProposedAsync(fresh, 400_00));
        await using var db = town.Database.Read();
        Assert.Equal(await WarningsAsync(db, other), await WarningsAsync(db, again));
        Assert.Equal((other.Track, other.DecideBy), (again.Track, again.DecideBy));
        Assert.Null((await town.DecideAsync(town.Answer(again.Id))).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Neighbours_are_asked_once_and_fewer_than_five_answers_stay_unseen()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync(withHelpers: false);
        await town.NeighboursAsync(initiative, 6, takesPart: true);
        await town.PaidAsync(initiative, 500_00);
        var lookBack = await LookBackAsync(initiative);
        await ConfirmAsync(lookBack);
        await using var db = town.Database.Read();
        var questions = await db.NeighbourVerdicts.OrderBy(v => v.Id).Select(v => v.Id).ToListAsync();
        Assert.Equal(6, questions.Count);
        foreach (var question in questions.Take(4))
        {
            await new GiveVerdict(town.Writes).ExecuteAsync(new(question, Noticed.Yes), FormKey.New(), default);
        }

        Assert.Null(await NeighboursSay.ReadAsync(db, lookBack, default));
        await new GiveVerdict(town.Writes).ExecuteAsync(new(questions[4], Noticed.NotYet), FormKey.New(), default);
        await new GiveVerdict(town.Writes).ExecuteAsync(new(questions[0], Noticed.ALittle), FormKey.New(), default);

        Assert.Equal(new NeighboursSay(3, 1, 1), await NeighboursSay.ReadAsync(db, lookBack, default));
    }

    [Fact]
    public async Task Four_months_ahead_it_is_told_once_and_every_answer_is_fine()
    {
        // A37.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        await using var reading = town.Database.Read();
        var job = new TellWhatEnds(town.Writes, reading, town.Clock);
        Assert.Equal(0, await job.RunAsync(default));
        Assert.Same(GrantRefusals.NotEnding, (await EndingAsync(initiative, EndingAnswer.HandOver)).Refusal);

        town.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 20, 9, 0, 0, TimeSpan.Zero));
        // The invitation to the good conversation, and that it ends.
        Assert.Equal(2, await job.RunAsync(default));
        Assert.Equal(0, await job.RunAsync(default));

        Assert.Null((await EndingAsync(initiative, EndingAnswer.HandOver)).Refusal);
        await using var db = town.Database.Read();
        Assert.Equal(EndingAnswer.HandOver, (await db.Grants.SingleAsync()).EndingAnswer);
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(EndsSoonLetter)));
    }

    [Fact]
    public async Task A_story_needs_the_consent_of_who_is_in_it_and_can_be_taken_back()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();

        Assert.Same(GrantRefusals.ConsentMissing.Sentence, (await new TellStory(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, "Mooi!", false), FormKey.New(), default)).Refusal!.Sentence);
        var story = await new TellStory(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, "Mooi!", true), FormKey.New(), default);
        Assert.True((await new TakeBackStory(town.Writes).ExecuteAsync(new(town.Worker.Id, story.Value), FormKey.New(), default)).Refusal!.IsNotFound);
        Assert.Null((await new TakeBackStory(town.Writes).ExecuteAsync(new(town.Initiator.Id, story.Value), FormKey.New(), default)).Refusal);

        await using var db = town.Database.Read();
        Assert.False(await db.InitiativeEvents.AnyAsync(e => e.Kind == InitiativeEventKind.Story));
    }

    [Fact]
    public void There_is_no_report_anywhere()
    {
        // X01, F20.
        var types = typeof(Grant).Assembly.GetTypes().Select(t => t.Name);

        Assert.DoesNotContain(types, name => name.Contains("Report", StringComparison.Ordinal) && !name.StartsWith("Ledger", StringComparison.Ordinal));
    }

    private async Task<Initiative> ProvenAsync(long nextYearCents)
    {
        await town.BuildAsync();
        if (nextYearCents > 0)
        {
            await town.WithMoneyAsync(nextYearCents, DecidingTown.Year + 1);
        }

        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 1_250_00);
        await ConfirmAsync(await LookBackAsync(initiative));
        await ProveAsync(initiative, town.Worker);
        return initiative;
    }

    private async Task<Guid> LookBackAsync(Initiative initiative, bool didNotWork = false) =>
        (await new WriteLookBack(town.Writes).ExecuteAsync(
            new(town.Worker.Id, initiative.Slug, town.Clock.Today(), "Het plein leeft.", "De regen.", "Een schuur.", "Vaders koken.", didNotWork), FormKey.New(), default)).Value;

    private Task<Outcome<Done>> ConfirmAsync(Guid lookBack, Person? by = null, string note = "") =>
        new ConfirmLookBack(town.Writes).ExecuteAsync(new((by ?? town.Initiator).Id, lookBack, "Het plein leeft.", "De regen.", "Een schuur.", "Vaders koken.", note), FormKey.New(), default);

    private Task<Outcome<Done>> ProveAsync(Initiative initiative, Person by) =>
        new ChangeStage(town.Writes).ExecuteAsync(new(by.Id, initiative.Slug, Stage.Proven), FormKey.New(), default);

    private Task<Outcome<ContinueInitiative.Result>> ContinueAsync(Initiative initiative) =>
        new ContinueInitiative(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug), FormKey.New(), default);

    private Task<Outcome<Done>> EndingAsync(Initiative initiative, EndingAnswer answer) =>
        new AnswerEnding(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, answer), FormKey.New(), default);

    private static async Task<Rule[]> WarningsAsync(WijkFondsDb db, Allocation allocation) =>
        [.. (await RuleCheck.WarningsAsync(db, allocation, default)).Select(w => w.Rule)];
}
