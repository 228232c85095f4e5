using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Initiatives;

public sealed class TellIdeaTests
{
    [Fact]
    public async Task One_word_is_enough_and_a_person_answers_within_five_working_days()
    {
        // U22, B10: told on Friday 20 November 2026
        using var world = await IdeaWorld.BeginAsync();

        var (id, slug, code) = await world.TellAsync("speeltuin", "06 12345678");

        var idea = await world.ReadAsync(id);
        Assert.Equal("Speeltuin", idea.Title);
        Assert.Equal("speeltuin", slug);
        Assert.Equal("speeltuin", idea.Dream);
        Assert.Equal("Samira", idea.InitiatorName);
        Assert.Equal(new DateOnly(2026, 11, 27), idea.AnswerBy);
        await using var db = world.Database.Read();
        var contact = await db.InitiativeContacts.SingleAsync();
        Assert.Equal("06 12345678", contact.Phone);
        Assert.Equal(ReturnCode.Hash(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)), contact.CodeHash);
        Assert.DoesNotContain(code, await EverythingAsync(world), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_letter_with_the_code_goes_to_the_address_and_the_idea_belongs_to_who_can_read_it()
    {
        using var world = await IdeaWorld.BeginAsync();

        var (id, _, _) = await world.TellAsync();

        await using var db = world.Database.Read();
        var samira = await db.People.SingleAsync(p => p.Email == "samira@wijk.test");
        Assert.Equal(samira.Id, (await world.ReadAsync(id)).OwnerId);
        Assert.Equal(nameof(IdeaReceivedLetter), (await db.Set<OutboxMail>().SingleAsync()).Kind);
    }

    [Fact]
    public async Task Only_the_dream_and_a_way_to_reach_somebody_are_asked()
    {
        using var world = await IdeaWorld.BeginAsync();
        var tell = new TellIdea(world.Writes);

        var without = await tell.ExecuteAsync(new(world.Laak.Id, "  ", "06 12345678", ReturnCode.New()), FormKey.New(), CancellationToken.None);
        var unreachable = await tell.ExecuteAsync(new(world.Laak.Id, "speeltuin", "", ReturnCode.New()), FormKey.New(), CancellationToken.None);
        var comesBy = await tell.ExecuteAsync(new(world.Laak.Id, "speeltuin", "", ReturnCode.New()) { ComesBy = true }, FormKey.New(), CancellationToken.None);

        Assert.Equal(InitiativeRefusals.NoDream.Sentence, without.Refusal!.Sentence);
        Assert.Equal(InitiativeRefusals.NoReach.Sentence, unreachable.Refusal!.Sentence);
        Assert.True(comesBy.IsAccepted);
        Assert.Equal(ShownName.Nobody, (await world.ReadAsync(comesBy.Value.Id)).InitiatorName);
    }

    [Fact]
    public async Task Answering_stops_the_clock_and_notes_the_talk()
    {
        // B32: spoken first
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var answer = new AnswerInitiative(world.Writes);
        world.Clock.Advance(TimeSpan.FromDays(2));

        var tomorrow = await answer.ExecuteAsync(new(id, world.Anneke.Id, "Mooi plan.", new DateOnly(2026, 11, 23), Channel.Telephone), FormKey.New(), CancellationToken.None);
        var today = await answer.ExecuteAsync(new(id, world.Anneke.Id, "Mooi plan.", new DateOnly(2026, 11, 22), Channel.Telephone), FormKey.New(), CancellationToken.None);

        Assert.Equal(InitiativeRefusals.TalkInFuture.Sentence, tomorrow.Refusal!.Sentence);
        Assert.True(today.IsAccepted);
        Assert.Equal(world.Clock.GetUtcNow(), (await world.ReadAsync(id)).AnsweredAt);
        await using var db = world.Database.Read();
        Assert.Equal(new DateOnly(2026, 11, 22), (await db.Talks.SingleAsync()).SpokenOn);
        Assert.Equal([false, true], (await db.Set<AuditEntry>().Where(a => a.Act == nameof(AnswerInitiative)).ToListAsync()).Select(a => a.WasRefused).Order());
    }

    [Fact]
    public async Task A_resident_confirms_what_a_helper_wrote()
    {
        // H01, X40, C47
        using var world = await IdeaWorld.BeginAsync();
        var code = ReturnCode.New();
        var write = new WriteDownIdea(world.Writes);

        var without = await write.ExecuteAsync(new(world.Anneke.Id, world.Laak.Id, "Koken voor de buurt", code) { Name = "Oma Bep" }, FormKey.New(), CancellationToken.None);
        var written = await write.ExecuteAsync(new(world.Anneke.Id, world.Laak.Id, "Koken voor de buurt", code) { Name = "Oma Bep Jansen", Channel = Channel.Paper, HasPermission = true }, FormKey.New(), CancellationToken.None);
        await new SummarizeInitiative(world.Writes).ExecuteAsync(new(written.Value.Id, world.Anneke.Id, "Samen koken.", Dimension.Social), FormKey.New(), CancellationToken.None);
        var before = await world.ReadAsync(written.Value.Id);
        await new ConfirmInitiative(world.Writes).ExecuteAsync(new(written.Value.Id, new Initiator(null, ReturnCode.Hash(code))), FormKey.New(), CancellationToken.None);
        var after = await world.ReadAsync(written.Value.Id);

        Assert.Equal(InitiativeRefusals.NoPermission.Sentence, without.Refusal!.Sentence);
        Assert.Equal("Oma Bep", before.InitiatorName);
        Assert.Null(before.SummaryConfirmedAt);
        Assert.NotNull(after.ConfirmedAt);
        Assert.NotNull(after.SummaryConfirmedAt);
        await using var db = world.Database.Read();
        Assert.Contains(await db.Set<AuditEntry>().ToListAsync(), entry => entry is { Act: nameof(WriteDownIdea), WasRefused: false } && entry.Detail.Contains("toestemming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_child_in_another_wijk_is_told_to_the_parent()
    {
        // B12, B13
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();

        var child = await new TellIdea(world.Writes).ExecuteAsync(
            new(world.Laak.Id, "Ook een bankje", "06 12345678", ReturnCode.New()) { ParentId = id, Different = "Bij ons is het een picknicktafel" }, FormKey.New(), CancellationToken.None);

        var made = await world.ReadAsync(child.Value.Id);
        Assert.Equal(id, made.ParentId);
        Assert.Equal("Bij ons is het een picknicktafel", made.Different);
        await using var db = world.Database.Read();
        Assert.Equal(1, await db.InitiativeEvents.CountAsync(e => e.InitiativeId == id && e.Kind == InitiativeEventKind.TakenOver));
    }

    [Fact]
    public async Task Contact_data_can_be_erased_and_the_code_still_works()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, code) = await world.TellAsync("speeltuin", "06 12345678");
        var who = new Initiator(null, ReturnCode.Hash(code));

        await new EraseContact(world.Writes).ExecuteAsync(new(id, who), FormKey.New(), CancellationToken.None);

        await using var db = world.Database.Read();
        Assert.Null((await db.InitiativeContacts.SingleAsync()).Phone);
        Assert.DoesNotContain(await db.People.Select(p => p.Phone).ToListAsync(), phone => phone is not null);
        Assert.True((await new SayHowItStands(world.Writes).ExecuteAsync(new(id, who, Stage.Start), FormKey.New(), CancellationToken.None)).IsAccepted);
    }

    /// <summary>All text columns of the tables that know ideas.</summary>
    private static async Task<string> EverythingAsync(IdeaWorld world)
    {
        await using var db = world.Database.Read();
        var rows = new List<object>();
        rows.AddRange(await db.Initiatives.ToListAsync());
        rows.AddRange(await db.InitiativeContacts.ToListAsync());
        rows.AddRange(await db.InitiativeEvents.ToListAsync());
        rows.AddRange(await db.Set<SentForm>().ToListAsync());
        return System.Text.Json.JsonSerializer.Serialize(rows);
    }
}
