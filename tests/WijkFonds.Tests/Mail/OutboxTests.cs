using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Mail;

public sealed class OutboxTests : IDisposable
{
    private static readonly AboutInitiative About = new(Guid.CreateVersion7(), "speeltuin-oost", "Speeltuin Oost", Guid.CreateVersion7());

    private readonly TestDatabase database = new();
    private readonly TestClock clock = new();
    private readonly Person samira = new() { FirstName = "Samira", Email = "samira@example.nl" };

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_refused_act_queues_nothing()
    {
        await database.GivenAsync(samira);

        await database.Writes(clock).RunAsync<Done>(
            work =>
            {
                work.Mail.Send(Paid(), samira.Id);
                return Task.FromResult<Outcome<Done>>(new Refusal("Dit mag niet."));
            },
            CancellationToken.None);

        Assert.Empty(await QueuedAsync());
    }

    [Fact]
    public async Task An_act_that_breaks_queues_nothing()
    {
        await database.GivenAsync(samira);

        await Assert.ThrowsAnyAsync<Exception>(() => database.Writes(clock).RunAsync<Done>(
            work =>
            {
                work.Mail.Send(Paid(), samira.Id);
                work.Db.Add(new Appointment { PersonId = Guid.NewGuid(), Role = Role.Alderman });
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None));

        Assert.Empty(await QueuedAsync());
    }

    [Fact]
    public async Task A_kept_act_queues_one_mail_however_often_and_at_once_it_runs()
    {
        await database.GivenAsync(samira);
        var writes = database.Writes(clock);
        var form = FormKey.New();
        var letter = Paid();

        // Twelve times the same form, and twelve other forms that tell the same thing.
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => writes.OnceAsync<Done>(
            i % 2 == 0 ? form : FormKey.New(),
            work =>
            {
                work.Mail.Send(letter, samira.Id);
                work.Mail.Send(letter, samira.Id);
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None))));

        var mail = Assert.Single(await QueuedAsync());
        Assert.Equal(Outbox.IdOf(letter, samira.Id), mail.Id);
        Assert.Equal(letter, Letters.Read(mail.Kind, mail.Letter));
    }

    [Fact]
    public async Task Somebody_who_is_new_in_the_same_act_is_told_too()
    {
        await SendAsync(work =>
        {
            work.Db.Add(samira);
            work.Mail.Send(Paid(), samira.Id);
        });

        Assert.Equal(MailState.Waiting, Assert.Single(await QueuedAsync()).State);
    }

    [Fact]
    public async Task X37_somebody_without_email_is_called()
    {
        var oma = new Person { FirstName = "Riet", Phone = "070 123 45 67" };
        await database.GivenAsync(oma);

        await SendAsync(work =>
        {
            work.Mail.Send(Paid(), oma.Id);
            work.Mail.Send(new StoryLetter(About, Guid.NewGuid(), "Samira", "Het gaat goed."), oma.Id);
        });

        var call = Assert.Single(await QueuedAsync());
        Assert.Equal((MailState.ToCall, nameof(PaidLetter)), (call.State, call.Kind));
    }

    [Fact]
    public async Task News_waits_for_the_weekly_mail_unless_somebody_chose_otherwise()
    {
        var eager = new Person { FirstName = "Omar", Email = "omar@example.nl" };
        await database.GivenAsync(samira, eager, new MailChoice { PersonId = eager.Id, Topic = MailTopic.SupportedInitiative, Frequency = MailFrequency.AtOnce });

        await SendAsync(work =>
        {
            var story = new StoryLetter(About, Guid.NewGuid(), "Samira", "Het gaat goed.");
            work.Mail.Send(story, samira.Id);
            work.Mail.Send(story, eager.Id);
        });

        Assert.Equal(eager.Id, Assert.Single(await QueuedAsync()).PersonId);
    }

    [Fact]
    public async Task A_decision_comes_whatever_somebody_switched_off()
    {
        await database.GivenAsync(samira);
        await database.GivenAsync([.. Enum.GetValues<MailTopic>().Select(topic => new MailChoice { PersonId = samira.Id, Topic = topic, Frequency = MailFrequency.Never })]);

        await SendAsync(work =>
        {
            work.Mail.Send(new DecisionLetter(About, Guid.NewGuid(), DecisionAnswer.Yes, 125_000, "Marieke", "Goed voor de buurt.", "", "", "", "", new DateOnly(2027, 1, 1)), samira.Id);
            work.Mail.Send(new LookBackInviteLetter(About, Guid.NewGuid(), 2027, "Anneke", new DateOnly(2027, 1, 1)), samira.Id);
        });

        Assert.Equal(nameof(DecisionLetter), Assert.Single(await QueuedAsync()).Kind);
    }

    [Fact]
    public async Task Somebody_who_took_their_data_away_hears_nothing()
    {
        samira.ErasedAt = clock.GetUtcNow();
        await database.GivenAsync(samira);

        await SendAsync(work => work.Mail.Send(Paid(), samira.Id));

        Assert.Empty(await QueuedAsync());
    }

    private static PaidLetter Paid() => new(About, Guid.NewGuid(), 125_000, "42", IsArrived: true);

    private Task SendAsync(Action<Work> act) => database.Writes(clock).RunAsync<Done>(
        work =>
        {
            act(work);
            return Task.FromResult<Outcome<Done>>(default(Done));
        },
        CancellationToken.None);

    private async Task<List<OutboxMail>> QueuedAsync()
    {
        await using var db = database.Read();
        return await db.Set<OutboxMail>().ToListAsync();
    }
}
