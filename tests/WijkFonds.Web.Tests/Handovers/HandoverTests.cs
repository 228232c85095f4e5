using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Payouts;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Handovers;

/// <summary>B14, B15, X27, I20: an initiative goes to the next person with everything that belongs to it, and nothing that belongs to the one before.</summary>
public sealed class HandoverTests : IDisposable
{
    private const string Ask = "/mijn/initiatief/kotercafe/overdragen";

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public HandoverTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Samira_asks_Joris_says_yes_and_nothing_is_lost()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var allocation = await town.PaidAsync(initiative, 500_00);
        using var samira = await SignInAsync(town.Initiator);
        using var buur = portal.CreateClient();
        Assert.Contains("Samira", (await buur.PageAsync("/initiatieven/kotercafe")).Text());
        // Eight months later the portal says that it ends, and she chooses.
        portal.Clock.Advance(TimeSpan.FromDays(250));
        await using (var reading = portal.Database.Read())
        {
            await new TellWhatEnds(town.Writes, reading, portal.Clock).RunAsync(CancellationToken.None);
        }

        using var later = await SignInAsync(town.Initiator);
        Assert.Contains("Overdragen", (await later.PageAsync("/mijn/initiatief/kotercafe")).Text());

        var asked = await later.LandAsync(await (await later.FormAsync(Ask, "Stuur de vraag")).Fill("Input.Name", "Joris").Fill("Input.Email", "Joris@Buurt.test").Fill("Input.Advice", "De sleutel ligt bij de school.").SendAsync());
        Assert.Contains("Je vroeg het aan Joris", asked.Text());
        var question = Assert.IsType<TakeOverQuestionLetter>(await LetterAsync("joris@buurt.test"));
        Assert.Equal(town.Initiator.Id, (await ReadAsync()).OwnerId);

        // Joris comes from the link: he signs in with a code, reads what it is, and presses.
        using var joris = portal.CreateClient();
        var door = await joris.GetAsync($"/mijn/overdracht/{question.HandoverId:N}");
        Assert.Equal(HttpStatusCode.Found, door.StatusCode);
        await portal.PersonAsync("joris@buurt.test");
        await joris.SignInAsync(portal, "joris@buurt.test");
        var page = await joris.PageAsync($"/mijn/overdracht/{question.HandoverId:N}");
        Assert.Contains("De sleutel ligt bij de school.", page.Text());
        Assert.Equal(town.Initiator.Id, (await ReadAsync()).OwnerId);
        var mine = await joris.LandAsync(await (await joris.FormAsync($"/mijn/overdracht/{question.HandoverId:N}", "Ja, ik ga ermee verder")).SendAsync());
        Assert.Contains("betaald", mine.Text());

        var after = await ReadAsync();
        Assert.Equal("Joris", after.InitiatorName);
        var shown = (await buur.PageAsync("/initiatieven/kotercafe")).Text();
        Assert.Contains("Samira gaf het over aan Joris.", shown);
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync("/mijn/initiatief/kotercafe")).StatusCode);
        Assert.IsType<HandedOverLetter>(await LetterAsync("joris@buurt.test"));
        Assert.IsType<HandedOverLetter>(await LetterAsync(town.Initiator.Email!));
        await using var db = portal.Database.Read();
        Assert.Equal(EndingAnswer.HandOver, (await db.Grants.SingleAsync()).EndingAnswer);
        Assert.Equal(allocation, (await db.Grants.SingleAsync()).AllocationId);
        Assert.Equal("", (await db.Handovers.SingleAsync()).ToEmail);
        Assert.Equal(1, await db.Endorsements.CountAsync(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null));
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task The_account_and_the_way_to_reach_Samira_do_not_go_along()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var code = ReturnCode.New();
        await portal.Database.GivenAsync(new InitiativeContact { InitiativeId = initiative.Id, Phone = "06 12345678", CodeHash = ReturnCode.Hash(code) });
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 500_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        var joris = await portal.PersonAsync("joris@buurt.test");

        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, "kotercafe", "Joris", "joris@buurt.test", "", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(joris.Id, handover), FormKey.New(), default)).Refusal);

        Assert.Same(PayoutRefusals.PayeeMissing, (await town.OrderAsync(allocation)).Refusal);
        await using var db = portal.Database.Read();
        var contact = await db.InitiativeContacts.SingleAsync();
        Assert.Equal((null, null, "joris@buurt.test"), (contact.CodeHash, contact.Phone, contact.Email));
        var data = portal.Services.GetServices<IPersonalData>().Single(d => d.Tables.Contains(typeof(Payee)));
        Assert.DoesNotContain("ABNA", System.Text.Json.JsonSerializer.Serialize(await data.ShowAsync(db, joris, default)));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Only_who_was_named_can_say_yes_and_only_while_it_is_asked()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        var (joris, dief) = (await portal.PersonAsync("joris@buurt.test"), await portal.PersonAsync("dief@buurt.test"));
        Task<Outcome<Guid>> AskAsync(string email = "joris@buurt.test") =>
            new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, "kotercafe", "Joris", email, "", true), FormKey.New(), default);
        Task<Outcome<string>> YesAsync(Guid id, Person who) => new TakeOver(town.Writes).ExecuteAsync(new(who.Id, id), FormKey.New(), default);

        Assert.Same(WritingRefusals.NotYours, (await new AskToTakeOver(town.Writes).ExecuteAsync(new(dief.Id, "kotercafe", "Dief", "dief@buurt.test", "", true), FormKey.New(), default)).Refusal);
        Assert.Equal(HandoverRefusals.ToYourself.Sentence, (await AskAsync(town.Initiator.Email!)).Refusal!.Sentence);
        var first = (await AskAsync()).Value;
        Assert.Same(HandoverRefusals.AskedAlready, (await AskAsync()).Refusal);
        Assert.Same(WritingRefusals.NotYours, (await YesAsync(first, dief)).Refusal);
        Assert.Same(WritingRefusals.NotYours, (await new EndHandover(town.Writes).ExecuteAsync(new(dief.Id, first), FormKey.New(), default)).Refusal);
        using (var thief = await SignInAsync(dief))
        {
            var page = await thief.PageAsync($"/mijn/overdracht/{first:N}");
            Assert.DoesNotContain("Kotercafé", page.Text());
            Assert.Contains("Deze vraag staat niet open voor jou.", page.Text());
        }

        Assert.Null((await new EndHandover(town.Writes).ExecuteAsync(new(town.Initiator.Id, first), FormKey.New(), default)).Refusal);
        Assert.Same(WritingRefusals.NotYours, (await YesAsync(first, joris)).Refusal);
        var second = (await AskAsync()).Value;
        portal.Clock.Advance(TimeSpan.FromDays(Handover.DaysToAnswer));
        Assert.Same(HandoverRefusals.NoLongerAsked, (await YesAsync(second, joris)).Refusal);
        var third = (await AskAsync()).Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => YesAsync(third, joris))));
        Assert.Single(answers, a => a.IsAccepted);
        Assert.Equal(joris.Id, (await ReadAsync()).OwnerId);
        await using var db = portal.Database.Read();
        Assert.Equal(1, await db.InitiativeEvents.CountAsync(e => e.Kind == InitiativeEventKind.HandedOver));
    }

    [Fact]
    public async Task The_wijkwerker_writes_it_down_for_somebody_with_only_a_telephone_when_both_said_yes()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var anneke = await SignInAsync(town.Worker);
        var address = "/loket/initiatieven/kotercafe/overdragen";

        var refused = await (await anneke.FormAsync(address)).Fill("Input.Name", "Henk").Fill("Input.Reach", "06 12 34 56 78").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await anneke.LandAsync(await (await anneke.FormAsync(refused)).Tick("Input.BothSaidYes", "true").SendAsync());

        var after = await ReadAsync();
        Assert.Equal("Henk", after.InitiatorName);
        await using var db = portal.Database.Read();
        Assert.NotNull((await db.People.SingleAsync(p => p.Id == after.OwnerId)).Phone);
        Assert.Equal([MailState.ToCall, MailState.Waiting], await db.Set<OutboxMail>().Where(m => m.Kind == nameof(HandedOverLetter)).Select(m => m.State).OrderBy(s => s == MailState.Waiting).ToListAsync());
        Assert.Equal(2, await db.Set<WijkFonds.Audit.AuditEntry>().CountAsync(a => a.Act == nameof(WriteDownHandover)));
    }

    [Fact]
    public async Task The_wijkwerker_need_not_wait_for_a_question_that_nobody_answers()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        var joris = await portal.PersonAsync("joris@buurt.test");
        var asked = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, "kotercafe", "Joris", "joris@buurt.test", "", true), FormKey.New(), default)).Value;

        Assert.Null((await WriteDownAsync("06 12 34 56 78")).Refusal);

        Assert.Equal("Henk", (await ReadAsync()).InitiatorName);
        Assert.Same(WritingRefusals.NotYours, (await new TakeOver(town.Writes).ExecuteAsync(new(joris.Id, asked), FormKey.New(), default)).Refusal);
        await using var db = portal.Database.Read();
        Assert.Equal([true, false], await db.Handovers.OrderBy(h => h.AcceptedAt == null).Select(h => h.AcceptedAt != null).ToListAsync());
        Assert.NotNull((await db.Handovers.SingleAsync(h => h.Id == asked)).EndedAt);
    }

    [Fact]
    public async Task Who_is_known_by_telephone_is_the_same_person_and_what_is_hidden_is_not_handed_over()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var henk = new Person { FirstName = "Henk", Phone = "06 12 34 56 78" };
        await portal.Database.GivenAsync(henk);

        Assert.Null((await new HideInitiative(town.Writes).ExecuteAsync(new(initiative.Id, town.Worker.Id, "Er staat een adres in."), FormKey.New(), default)).Refusal);
        Assert.Same(WritingRefusals.NotYours, (await WriteDownAsync(henk.Phone)).Refusal);
        Assert.Null((await new ShowInitiativeAgain(town.Writes).ExecuteAsync(new(initiative.Id, town.Worker.Id), FormKey.New(), default)).Refusal);
        Assert.Null((await WriteDownAsync(henk.Phone)).Refusal);

        Assert.Equal(henk.Id, (await ReadAsync()).OwnerId);
    }

    private Task<Outcome<string>> WriteDownAsync(string reach) =>
        new WriteDownHandover(town.Writes).ExecuteAsync(new(town.Worker.Id, "kotercafe", "Henk", reach, "", true), FormKey.New(), default);

    [Fact]
    public async Task Who_gave_it_away_still_does_not_decide_about_it()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync(owner: town.Alderman);
        var joris = await portal.PersonAsync("joris@buurt.test");
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Alderman.Id, "kotercafe", "Joris", "joris@buurt.test", "", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(joris.Id, handover), FormKey.New(), default)).Refusal);
        var allocation = await town.ProposedAsync(initiative, 500_00);

        Assert.Same(WijkFonds.Allocations.AllocationRefusals.OwnInitiative, (await town.DecideAsync(town.Answer(allocation))).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task When_Samira_goes_her_name_goes_from_what_she_gave_away()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        var joris = await portal.PersonAsync("joris@buurt.test");
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, "kotercafe", "Joris", "joris@buurt.test", "Bel Samira", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(joris.Id, handover), FormKey.New(), default)).Refusal);

        Assert.Null((await new EraseMe(town.Writes, portal.Services.GetServices<IPersonalData>()).ExecuteAsync(new(town.Initiator.Id, true), FormKey.New(), default)).Refusal);

        using var buur = portal.CreateClient();
        var shown = (await buur.PageAsync("/initiatieven/kotercafe")).Text();
        Assert.DoesNotContain("Samira", shown);
        Assert.Contains("Joris", shown);
        await using var db = portal.Database.Read();
        Assert.Equal("", (await db.Handovers.SingleAsync()).Advice);
    }

    private async Task<HttpClient> SignInAsync(Person person)
    {
        var client = portal.CreateClient();
        await client.SignInAsync(portal, person);
        return client;
    }

    private async Task<Initiative> ReadAsync()
    {
        await using var db = portal.Database.Read();
        return await db.Initiatives.AsNoTracking().SingleAsync(i => i.Slug == "kotercafe");
    }

    /// <summary>The newest letter about a handover to this address.</summary>
    private async Task<ILetter> LetterAsync(string email)
    {
        await using var db = portal.Database.Read();
        var mail = await db.Set<OutboxMail>()
            .Where(m => (m.ToAddress == email || db.People.Any(p => p.Id == m.PersonId && p.Email == email)) && (m.Kind == nameof(HandedOverLetter) || m.Kind == nameof(TakeOverQuestionLetter)))
            .OrderByDescending(m => m.QueuedAt).ThenBy(m => m.Kind).FirstAsync();
        return Letters.Read(mail.Kind, mail.Letter)!;
    }
}
