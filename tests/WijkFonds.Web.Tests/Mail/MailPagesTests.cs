using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Endorsements;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Mail;

public sealed class MailPagesTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" } };
    private readonly AboutInitiative about;

    public MailPagesTests() => about = new AboutInitiative(Guid.CreateVersion7(), "speeltuin-oost", "Speeltuin Oost", laak.Id);

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task G03_one_press_in_the_mail_program_switches_a_topic_off()
    {
        var mail = await QuestionToSamiraAsync();
        // What a mail program does: no cookies, no token, only the address and the fixed words (RFC 8058).
        using var client = portal.CreateClient();

        using var answer = await client.PostAsync(mail.UnsubscribeUrl, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(MailFrequency.Never, (await TheChoiceAsync(MailTopic.Question))!.Frequency);
        await TellAsync(new NoticeQuestionLetter(about, Guid.NewGuid(), "Iets anders.", Guid.NewGuid()));
        Assert.Single(await portal.Post.AllFor("samira@wijk.test"));
    }

    [Fact]
    public async Task Looking_at_the_link_switches_nothing_off_and_a_made_up_link_is_not_there()
    {
        var mail = await QuestionToSamiraAsync();
        using var client = portal.CreateClient();

        using var looked = await client.GetAsync(mail.UnsubscribeUrl);
        using var guessed = await client.PostAsync(mail.UnsubscribeUrl![..^3] + "AAA", null);

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Contains("no-referrer", string.Join(' ', looked.Headers.GetValues("Referrer-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        Assert.Null(await TheChoiceAsync(MailTopic.Question));
    }

    [Fact]
    public async Task Somebody_chooses_their_mails_and_wijken()
    {
        await portal.Database.GivenAsync(laak);
        using var client = await portal.SignInAsync("samira@wijk.test");

        var form = await client.FormAsync("/mijn/post");
        using var answer = await form.Tick("Input.SupportedInitiative", "AtOnce").Tick("Input.Question", "Never").Tick("Input.Wijken", laak.Id.ToString()).SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(MailFrequency.AtOnce, (await TheChoiceAsync(MailTopic.SupportedInitiative))!.Frequency);
        Assert.Equal(MailFrequency.Never, (await TheChoiceAsync(MailTopic.Question))!.Frequency);
        await using var db = portal.Database.Read();
        Assert.Equal(laak.Id, (await db.Set<WijkFollower>().SingleAsync()).NeighbourhoodId);
    }

    [Fact]
    public async Task X37_the_wijkwerker_sees_whom_to_call_and_what_to_say_and_marks_it_done()
    {
        var oma = new Person { FirstName = "Riet", Phone = "06 12345678" };
        await portal.Database.GivenAsync(laak, oma);
        await TellAsync(new DecisionLetter(about, Guid.NewGuid(), DecisionAnswer.Yes, 12_500, "Marieke", "Goed voor Oost.", "", "", "", "", new DateOnly(2027, 1, 1)), oma.Id);
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, laak.Id);
        using var elsewhere = await portal.SignInAsync("bert@wijk.test", Role.NeighbourhoodWorker, Guid.NewGuid());

        var page = await anneke.GetStringAsync("/loket/bellen");
        Assert.Contains("Bel Riet", page, StringComparison.Ordinal);
        Assert.Contains("06 12345678", page, StringComparison.Ordinal);
        Assert.Contains("Marieke zegt ja tegen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Riet", await elsewhere.GetStringAsync("/loket/bellen"), StringComparison.Ordinal);

        using var answer = await (await anneke.FormAsync("/loket/bellen")).SendAsync("Gebeld");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("Riet", await anneke.GetStringAsync("/loket/bellen"), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        var mail = await db.Set<OutboxMail>().SingleAsync(m => m.PersonId == oma.Id);
        Assert.Equal(MailState.Called, mail.State);
        Assert.StartsWith("rol:", mail.DoneBy, StringComparison.Ordinal);
        Assert.Equal(nameof(MarkCalled), (await db.Set<Audit.AuditEntry>().SingleAsync(a => a.SubjectId == mail.Id)).Act);
    }

    [Fact]
    public async Task The_beheerder_tries_a_mail_again_that_was_put_aside()
    {
        await QuestionToSamiraAsync();
        await SetStateAsync(MailState.Dead);
        using var client = await portal.SignInAsync("bea@wijk.test", Role.Administrator);

        using var answer = await (await client.FormAsync("/beheer/post", "Probeer opnieuw")).SendAsync("Probeer opnieuw");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(MailState.Waiting, (await portal.Post.LatestFor<NoticeQuestionLetter>("samira@wijk.test")).State);
        using var resident = await portal.SignInAsync("samira@wijk.test");
        Assert.NotEqual(HttpStatusCode.OK, (await resident.GetAsync("/beheer/post")).StatusCode);
    }

    [Fact]
    public async Task Demo_post_is_not_there_outside_the_demo()
    {
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/demo/post")).StatusCode);
    }

    [Fact]
    public async Task Somebody_takes_along_everything_about_them()
    {
        await QuestionToSamiraAsync();
        using var client = await portal.SignInAsync("samira@wijk.test");

        using var answer = await client.GetAsync("/mijn/gegevens?handler=Download");

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("samira@wijk.test", json.RootElement.GetProperty(nameof(Person)).GetProperty("Email").GetString());
        Assert.Equal(2, json.RootElement.GetProperty(nameof(OutboxMail)).GetProperty("Mails").GetArrayLength());
    }

    [Fact]
    public async Task G50_who_takes_their_data_away_is_nowhere_to_be_found_in_the_files()
    {
        await portal.Database.GivenAsync(laak);
        using var client = await portal.SignInAsync("qwindel.zaandijk@wijk.test");
        var person = await portal.PersonAsync("qwindel.zaandijk@wijk.test");
        await PutInitiativesOfAsync(person);
        await TellAsync(new IdeaReceivedLetter(about, "Anneke", new DateOnly(2026, 12, 1), "L-7"), person.Id);
        await portal.Post.SendAsync();

        using var unsure = await (await client.FormAsync("/mijn/gegevens")).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using var answer = await (await client.FormAsync("/mijn/gegevens")).Tick("Input.IsSure", "true").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/mijn/gegevens")).StatusCode);
        await using var db = portal.Database.Read();
        Assert.Equal(1, await db.Endorsements.CountAsync());
        Assert.Equal("Groen voor Een buur en iedereen", (await db.Initiatives.SingleAsync(i => i.Slug == "betaald")).Title);
        if (!TestDatabase.IsPostgreSql)
        {
            await db.Database.CloseConnectionAsync();
            foreach (var file in Directory.GetFiles(portal.Database.Folder, "wijkfonds.db*"))
            {
                var content = await ReadAsync(file);
                foreach (var word in new[] { "qwindel", "Qwindel", "zaandijk", "0698765432", "zelfgebakken" })
                {
                    Assert.False(content.Contains(word, StringComparison.OrdinalIgnoreCase), $"{word} is still in {Path.GetFileName(file)}");
                }
            }
        }
    }

    [Fact]
    public void Every_table_that_knows_a_person_can_be_shown_and_erased()
    {
        using var db = portal.Database.Read();
        var covered = portal.Services.GetServices<IPersonalData>().SelectMany(data => data.Tables).ToList();

        var forgotten = db.Model.GetEntityTypes()
            .Where(type => type.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Person)) || type.FindProperty("PersonId") is not null)
            .Select(type => type.ClrType)
            .Except(covered);

        Assert.Empty(forgotten.Select(type => $"{type.Name}: add it to an IPersonalData, so that people can take it along and away"));
        Assert.Equal(covered.Count, covered.Distinct().Count());
    }

    private async Task PutInitiativesOfAsync(Person person)
    {
        Initiative Of(string slug, string title) => new() { Slug = slug, Title = title, Dream = "Ik, Qwindel, bel 0698765432", InitiatorName = "Qwindel", OwnerId = person.Id, ToldAt = portal.Clock.GetUtcNow() };
        var (idea, paid) = (Of("idee", "Idee van Qwindel"), Of("betaald", "Groen voor Qwindel en iedereen"));
        await portal.Database.Lane.RunAsync(
            async (db, stop) =>
            {
                var me = await db.People.SingleAsync(p => p.Id == person.Id, stop);
                (me.FirstName, me.Phone) = ("Qwindel", "0698765432");
                db.AddRange(
                    idea,
                    paid,
                    new Endorsement { InitiativeId = paid.Id, PersonId = person.Id, Offer = "zelfgebakken taart" },
                    new InitiativeEvent { InitiativeId = idea.Id, At = portal.Clock.GetUtcNow(), Kind = InitiativeEventKind.Told, ByName = "Qwindel" },
                    new InitiativeEvent { InitiativeId = paid.Id, At = portal.Clock.GetUtcNow(), Kind = InitiativeEventKind.Decided, ByName = "Marieke", Text = "Ja tegen Qwindel" });
                return (await db.SaveChangesAsync(stop), true);
            },
            CancellationToken.None);
    }

    private async Task<TestPost.Letter> QuestionToSamiraAsync()
    {
        await portal.Database.GivenAsync(laak);
        await TellAsync(new NoticeQuestionLetter(about, Guid.NewGuid(), "Meer spelende kinderen.", Guid.NewGuid()));
        return await portal.Post.LatestFor<NoticeQuestionLetter>("samira@wijk.test");
    }

    private async Task TellAsync(ILetter letter, Guid? personId = null)
    {
        var to = personId ?? (await portal.PersonAsync("samira@wijk.test")).Id;
        await portal.Database.Writes(portal.Clock).RunAsync<Done>(
            work =>
            {
                work.Mail.Send(letter, to);
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None);
    }

    private Task SetStateAsync(MailState state) => portal.Database.Lane.RunAsync(
        async (db, stop) => (await db.Set<OutboxMail>().ExecuteUpdateAsync(m => m.SetProperty(r => r.State, state), stop), true),
        CancellationToken.None);

    private async Task<MailChoice?> TheChoiceAsync(MailTopic topic)
    {
        await using var db = portal.Database.Read();
        return await db.Set<MailChoice>().SingleOrDefaultAsync(c => c.Topic == topic);
    }

    /// <summary>The file byte by byte, also while the portal has it open.</summary>
    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
