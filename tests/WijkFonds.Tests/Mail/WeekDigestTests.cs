using Microsoft.EntityFrameworkCore;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Mail;

public sealed class WeekDigestTests : IDisposable
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database = new();
    private readonly TestClock clock = new(Friday);
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070" } };
    private readonly Person follower = new() { FirstName = "Fatma", Email = "fatma@example.nl" };
    private readonly Person supporter = new() { FirstName = "Omar", Email = "omar@example.nl" };

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task On_Friday_morning_followers_and_supporters_hear_the_newest_of_each_initiative_once()
    {
        var garden = await GivenInitiativeAsync("tuin");
        await GivenSupportAsync(garden, supporter);
        // Follows and supports: still one mail.
        await GivenSupportAsync(garden, follower);
        await GivenEventAsync(garden, Friday.AddDays(-3), InitiativeEventKind.Told);
        await GivenEventAsync(garden, Friday.AddDays(-1), InitiativeEventKind.Story, "Wij hebben geplant.");

        Assert.Equal(2, await RunAsync());

        var letters = await LettersAsync();
        Assert.Equal(new HashSet<Guid?> { follower.Id, supporter.Id }, letters.Select(l => l.PersonId).ToHashSet());
        Assert.Equal(2, letters.Count);
        var item = Assert.Single(((WeekDigestLetter)Letters.Read(letters[0].Kind, letters[0].Letter)!).Items);
        Assert.Equal((InitiativeEventKind.Story, "Wij hebben geplant."), (item.Kind, item.Text));
    }

    [Fact]
    public async Task Never_empty_never_twice_and_not_on_another_day()
    {
        var garden = await GivenInitiativeAsync("tuin");
        await GivenEventAsync(garden, Friday.AddDays(-9), InitiativeEventKind.Story);
        await GivenEventAsync(garden, Friday.AddDays(-1), InitiativeEventKind.Edited);
        Assert.Equal(0, await RunAsync());

        await GivenEventAsync(garden, Friday.AddHours(-3), InitiativeEventKind.Paid);
        clock.SetUtcNow(Friday.AddMinutes(-1));
        Assert.Equal(0, await RunAsync());
        clock.SetUtcNow(Friday.AddDays(3));
        Assert.Equal(0, await RunAsync());
        clock.SetUtcNow(Friday.AddHours(2));
        // Another process, or the same one started again: the same mails, kept once.
        Assert.Equal(1, await RunAsync());
        Assert.Equal(1, await RunAsync());

        Assert.Single(await LettersAsync());
    }

    [Fact]
    public async Task Who_switched_it_off_or_hears_it_at_once_gets_none_and_the_initiator_knows_already()
    {
        var initiator = new Person { FirstName = "Samira", Email = "samira@example.nl" };
        await database.GivenAsync(initiator);
        var garden = await GivenInitiativeAsync("tuin", initiator.Id);
        await GivenSupportAsync(garden, supporter);
        await GivenSupportAsync(garden, initiator);
        await GivenEventAsync(garden, Friday.AddDays(-1), InitiativeEventKind.Story);
        await database.GivenAsync(
            new MailChoice { PersonId = follower.Id, Topic = MailTopic.Week, Frequency = MailFrequency.Never },
            new MailChoice { PersonId = supporter.Id, Topic = MailTopic.SupportedInitiative, Frequency = MailFrequency.AtOnce });

        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task What_is_hidden_between_writing_and_sending_is_taken_out_and_an_empty_mail_is_dropped()
    {
        var (garden, bench) = (await GivenInitiativeAsync("tuin"), await GivenInitiativeAsync("bankje"));
        await GivenSupportAsync(garden, supporter);
        await GivenEventAsync(garden, Friday.AddDays(-1), InitiativeEventKind.Story);
        await GivenEventAsync(bench, Friday.AddDays(-1), InitiativeEventKind.Story);
        await RunAsync();
        await database.Lane.RunAsync(
            async (db, stop) => (await db.Initiatives.Where(i => i.Id == garden.Id).ExecuteUpdateAsync(i => i.SetProperty(r => r.HiddenReason, "Namen van kinderen."), stop), true),
            CancellationToken.None);

        var claimed = await new MailQueue(database.Writes(clock)).ClaimAsync(CancellationToken.None);

        var mail = Assert.Single(claimed);
        Assert.Equal(follower.Id, mail.Person.Id);
        Assert.Equal(bench.Id, Assert.Single(((WeekDigestLetter)mail.Letter).Items).About.InitiativeId);
        Assert.Equal(MailState.Dropped, (await LettersAsync()).Single(m => m.PersonId == supporter.Id).State);
    }

    [Fact]
    public async Task At_five_the_initiator_hears_in_one_mail_how_many_neighbours_are_new()
    {
        var initiator = new Person { FirstName = "Samira", Email = "samira@example.nl" };
        await database.GivenAsync(initiator);
        var garden = await GivenInitiativeAsync("tuin", initiator.Id);
        var five = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
        await GivenSupportAsync(garden, supporter, five.AddHours(-2));
        await GivenSupportAsync(garden, follower, five.AddHours(-20));
        await GivenSupportAsync(garden, initiator, five.AddHours(-1));

        await new NewSupportMail(database.Writes(clock)).RunAsync(five.AddMinutes(-1), CancellationToken.None);
        Assert.Empty(await LettersAsync());
        await new NewSupportMail(database.Writes(clock)).RunAsync(five, CancellationToken.None);
        await new NewSupportMail(database.Writes(clock)).RunAsync(five.AddHours(1), CancellationToken.None);

        var row = Assert.Single(await LettersAsync());
        Assert.Equal(2, ((NewSupportLetter)Letters.Read(row.Kind, row.Letter)!).NewCount);
    }

    private Task<int> RunAsync() => new WeekDigest(database.Writes(clock)).RunAsync(clock.GetUtcNow(), CancellationToken.None);

    private async Task<Initiative> GivenInitiativeAsync(string slug, Guid? ownerId = null)
    {
        await using var db = database.Read();
        if (!await db.Neighbourhoods.AnyAsync())
        {
            await database.GivenAsync(laak, follower, supporter, new WijkFollower { PersonId = follower.Id, NeighbourhoodId = laak.Id });
        }

        var initiative = new Initiative { Slug = slug, Title = slug, Dream = "Groen", InitiatorName = "Samira", OwnerId = ownerId, ToldAt = Friday.AddDays(-20) };
        await database.GivenAsync(initiative, new InitiativeNeighbourhood { InitiativeId = initiative.Id, NeighbourhoodId = laak.Id, IsHome = true });
        return initiative;
    }

    private Task GivenSupportAsync(Initiative initiative, Person person, DateTimeOffset? at = null) =>
        database.GivenAsync(new Endorsement { InitiativeId = initiative.Id, PersonId = person.Id, GivenAt = at ?? Friday.AddDays(-10) });

    private Task GivenEventAsync(Initiative initiative, DateTimeOffset at, InitiativeEventKind kind, string text = "Het gaat goed.") =>
        database.GivenAsync(new InitiativeEvent { InitiativeId = initiative.Id, At = at, Kind = kind, ByName = "Samira", Text = text });

    private async Task<List<OutboxMail>> LettersAsync()
    {
        await using var db = database.Read();
        return await db.Set<OutboxMail>().ToListAsync();
    }
}
