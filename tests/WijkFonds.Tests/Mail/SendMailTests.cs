using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Mail;

public sealed class SendMailTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly TestClock clock = new();
    private readonly FakePost post = new();
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070" } };

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_is_sent_is_known_with_time_and_answer_of_the_server()
    {
        var (person, _) = await QueueOneAsync();

        await Sender().SendBatchAsync(CancellationToken.None);

        var mail = await TheMailAsync();
        Assert.Equal((MailState.Sent, "250 dank je", clock.GetUtcNow()), (mail.State, mail.ServerReply, mail.DoneAt));
        Assert.Equal(person.Email, Assert.Single(post.Delivered).To);
        Assert.Equal(0, await Sender().SendBatchAsync(CancellationToken.None));
    }

    [Fact]
    public async Task T75_one_poisonous_mail_never_blocks_the_others()
    {
        var people = Enumerable.Range(0, 50).Select(i => new Person { FirstName = "Buur", Email = $"buur{i}@example.nl" }).ToArray();
        await database.GivenAsync([laak, .. people]);
        await QueueAsync(people);
        post.Answer = mail => mail.To switch
        {
            "buur0@example.nl" => throw new InvalidOperationException("kapot sjabloon"),
            "buur1@example.nl" => throw new MailRefusedException("550 geen postbus", isForGood: true),
            "buur2@example.nl" => throw new MailRefusedException("451 nu even niet", isForGood: false),
            _ => "250 dank je",
        };

        await SendAllAsync();

        Assert.Equal(47, post.Delivered.Count);
        var mails = await MailsAsync();
        Assert.Equal(2, mails.Count(m => m.State == MailState.Waiting && m.DueAt > clock.GetUtcNow()));
        Assert.Equal("550 geen postbus", mails.Single(m => m.State == MailState.Dead).ServerReply);
        Assert.Contains(mails, m => m.ServerReply == "InvalidOperationException");
    }

    [Fact]
    public async Task A_mail_that_fails_is_tried_ever_later_and_then_put_aside()
    {
        await QueueOneAsync();
        var attempts = 0;
        post.Answer = _ =>
        {
            attempts++;
            throw new MailRefusedException("451 nu even niet", isForGood: false);
        };

        var waits = new List<TimeSpan>();
        while ((await TheMailAsync()).State == MailState.Waiting)
        {
            var due = (await TheMailAsync()).DueAt;
            if (due > clock.GetUtcNow())
            {
                clock.SetUtcNow(due.AddSeconds(-1));
                Assert.Equal(0, await Sender().SendBatchAsync(CancellationToken.None));
                clock.SetUtcNow(due);
            }

            Assert.Equal(1, await Sender().SendBatchAsync(CancellationToken.None));
            waits.Add((await TheMailAsync()).DueAt - clock.GetUtcNow());
        }

        Assert.Equal(MailQueue.AttemptsMax, attempts);
        Assert.Equal(waits[..^1].Order(), waits[..^1]);
        Assert.True(waits[..^1].Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait) > TimeSpan.FromDays(2), "A weekend without a mail server loses nothing");
        Assert.Equal(MailState.Dead, (await TheMailAsync()).State);
    }

    [Fact]
    public async Task G27_a_process_that_dies_while_sending_loses_nothing_and_sends_under_the_same_id()
    {
        await QueueOneAsync();
        var queue = new MailQueue(database.Writes(clock));
        // Claimed, perhaps even sent, and then the process is gone.
        Assert.Single(await queue.ClaimAsync(CancellationToken.None));

        Assert.Equal(0, await Sender().SendBatchAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await Sender().SendBatchAsync(CancellationToken.None));

        Assert.Equal((await TheMailAsync()).Id, Assert.Single(post.Delivered).Id);
    }

    [Fact]
    public async Task A_mail_that_kills_every_process_gives_way_in_the_end()
    {
        await QueueOneAsync();
        var queue = new MailQueue(database.Writes(clock));

        for (var i = 0; i <= MailQueue.AttemptsMax; i++)
        {
            await queue.ClaimAsync(CancellationToken.None);
            clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(MailState.Dead, (await TheMailAsync()).State);
    }

    [Fact]
    public async Task Many_processes_send_every_mail_once()
    {
        var people = Enumerable.Range(0, 300).Select(i => new Person { FirstName = "Buur", Email = $"buur{i}@example.nl" }).ToArray();
        await database.GivenAsync([laak, .. people]);
        await QueueAsync(people);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(SendAllAsync)));

        Assert.Equal(300, post.Delivered.Count);
        Assert.Equal(300, post.Delivered.Select(mail => mail.To).Distinct().Count());
        Assert.All(await MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task A_code_is_forgotten_once_it_left_the_machine()
    {
        await QueueOneAsync((work, person) => work.Mail.Send(new SignInCodeLetter(Guid.NewGuid(), "123456", 15), person.Id));

        await Sender().SendBatchAsync(CancellationToken.None);

        Assert.Empty((await TheMailAsync()).Letter);
    }

    [Fact]
    public async Task A_code_that_ran_out_is_not_sent_any_more()
    {
        await QueueOneAsync((work, person) => work.Mail.Send(new SignInCodeLetter(Guid.NewGuid(), "123456", 15), person.Id));
        clock.Advance(TimeSpan.FromMinutes(16));

        await Sender().SendBatchAsync(CancellationToken.None);

        Assert.Empty(post.Delivered);
        Assert.Equal(MailState.Dropped, (await TheMailAsync()).State);
    }

    [Fact]
    public async Task A_code_goes_to_an_address_that_is_nobodys_yet()
    {
        await database.GivenAsync(laak);
        await RunAsync(work => work.Mail.SendToAddress(new SignInCodeLetter(Guid.NewGuid(), "123456", 15), "nieuw@example.nl", "en"));

        await Sender().SendBatchAsync(CancellationToken.None);

        Assert.Equal("nieuw@example.nl", Assert.Single(post.Delivered).To);
        Assert.Null((await TheMailAsync()).ToAddress);
    }

    [Fact]
    public async Task What_was_switched_off_or_hidden_after_queueing_is_not_sent()
    {
        var tale = new Initiative { Slug = "tuin", Title = "Tuin", Dream = "Groen", InitiatorName = "Omar", HiddenReason = "Er stonden telefoonnummers in." };
        var about = new AboutInitiative(tale.Id, tale.Slug, tale.Title, laak.Id);
        await database.GivenAsync(tale);
        var (person, _) = await QueueOneAsync((work, person) =>
        {
            work.Mail.Send(new NoticeQuestionLetter(about, Guid.NewGuid(), "Meer groen.", Guid.NewGuid()), person.Id);
            work.Mail.Send(new LookBackInviteLetter(about, Guid.NewGuid(), 2026, "Anneke", new DateOnly(2026, 12, 1)), person.Id);
        });
        await database.GivenAsync(new MailChoice { PersonId = person.Id, Topic = MailTopic.MyInitiative, Frequency = MailFrequency.Never });

        await Sender().SendBatchAsync(CancellationToken.None);

        Assert.Empty(post.Delivered);
        Assert.All(await MailsAsync(), mail => Assert.Equal(MailState.Dropped, mail.State));
    }

    private SendMail Sender() => new(new MailQueue(database.Writes(clock)), post, post);

    private async Task SendAllAsync()
    {
        while (await Sender().SendBatchAsync(CancellationToken.None) > 0)
        {
        }
    }

    private async Task<(Person Person, Guid Id)> QueueOneAsync(Action<Work, Person>? act = null)
    {
        var person = new Person { FirstName = "Samira", Email = "samira@example.nl" };
        await database.GivenAsync(laak, person);
        await RunAsync(work => (act ?? ((w, p) => w.Mail.Send(Paid(), p.Id)))(work, person));
        return (person, person.Id);
    }

    private Task QueueAsync(Person[] people)
    {
        var letter = Paid();
        return RunAsync(work => Array.ForEach(people, person => work.Mail.Send(letter, person.Id)));
    }

    private PaidLetter Paid() => new(new AboutInitiative(Guid.NewGuid(), "speeltuin", "Speeltuin", laak.Id), Guid.NewGuid(), 125_000, "42", IsArrived: true);

    private Task RunAsync(Action<Work> act) => database.Writes(clock).RunAsync<Done>(
        work =>
        {
            act(work);
            return Task.FromResult<Outcome<Done>>(default(Done));
        },
        CancellationToken.None);

    private async Task<List<OutboxMail>> MailsAsync()
    {
        await using var db = database.Read();
        return await db.Set<OutboxMail>().ToListAsync();
    }

    private async Task<OutboxMail> TheMailAsync() => (await MailsAsync()).Single();

    /// <summary>Words and road in one: what arrives here is delivered.</summary>
    private sealed class FakePost : IMailComposer, IMailTransport
    {
        public ConcurrentBag<ReadyMail> Delivered { get; } = [];

        public Func<ReadyMail, string> Answer { get; set; } = _ => "250 dank je";

        public bool KeepsMailHere => false;

        public Task<ReadyMail> ComposeAsync(Guid mailId, ILetter letter, Person person, Neighbourhood? wijk) =>
            Task.FromResult(new ReadyMail(mailId, person.Email!, letter.Key, "", "", null, person.Language));

        public Task<string> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
        {
            var reply = Answer(mail);
            Delivered.Add(mail);
            return Task.FromResult(reply);
        }
    }
}
