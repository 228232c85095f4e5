using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>
/// Friday morning: one mail for everybody who follows a wijk or supports something that had news. Nobody gets two, nobody gets an
/// empty one, and doing it again on the same Friday adds nothing.
/// </summary>
public sealed class WeekDigest(Writes writes)
{
    private const int Hour = 9;

    private const int ItemsMax = 12;

    private const int PeopleAtOnce = 200;

    /// <summary>Somebody without a server on Friday still hears it on Saturday; after that it is old news.</summary>
    private static readonly TimeSpan StillGood = TimeSpan.FromHours(36);

    private static readonly InitiativeEventKind[] News =
    [
        InitiativeEventKind.Told, InitiativeEventKind.PutOpenForComment, InitiativeEventKind.Decided, InitiativeEventKind.ConditionMet, InitiativeEventKind.Paid, InitiativeEventKind.Story,
        InitiativeEventKind.LookedBack, InitiativeEventKind.StageChanged, InitiativeEventKind.Continued, InitiativeEventKind.Promised,
        InitiativeEventKind.GotStuck, InitiativeEventKind.CameLoose, InitiativeEventKind.HandedOver,
    ];

    private DateOnly? doneFor;

    /// <summary>Queues the mails when it is time. Returns for how many people.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var friday = LastFriday(now);
        var until = Clock.StartOf(friday).AddHours(Hour);
        if (doneFor == friday || now < until || now - until > StillGood)
        {
            return 0;
        }

        var letters = (await writes.RunAsync<List<(Guid, WeekDigestLetter)>>(work => CollectAsync(work, friday, until), cancellationToken)).Value;
        foreach (var some in letters.Chunk(PeopleAtOnce))
        {
            await writes.RunAsync<Done>(
                work =>
                {
                    Array.ForEach(some, letter => work.Mail.Send(letter.Item2, letter.Item1));
                    return Task.FromResult<Outcome<Done>>(default(Done));
                },
                cancellationToken);
        }

        doneFor = friday;
        return letters.Count;
    }

    private static DateOnly LastFriday(DateTimeOffset now)
    {
        var day = now.DayInAmsterdam();
        return day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));
    }

    private static async Task<Outcome<List<(Guid, WeekDigestLetter)>>> CollectAsync(Work work, DateOnly friday, DateTimeOffset until)
    {
        var from = until.AddDays(-7);
        var news = await NewsAsync(work, from, until);
        var ids = news.ConvertAll(n => n.Item.About.InitiativeId);
        var choices = await work.Db.Set<MailChoice>().AsNoTracking().Where(c => c.Topic == MailTopic.Week || c.Topic == MailTopic.SupportedInitiative).ToListAsync(work.CancellationToken);
        var noWeekMail = choices.Where(c => c.Topic == MailTopic.Week && c.Frequency == MailFrequency.Never).Select(c => c.PersonId).ToHashSet();
        var toldOtherwise = choices.Where(c => c.Topic == MailTopic.SupportedInitiative && c.Frequency != MailFrequency.Weekly).Select(c => c.PersonId).ToHashSet();

        var supporters = (await work.Db.Endorsements.Where(e => ids.Contains(e.InitiativeId) && e.WithdrawnAt == null).Select(e => new { e.InitiativeId, e.PersonId }).ToListAsync(work.CancellationToken))
            .Where(e => !toldOtherwise.Contains(e.PersonId)).ToLookup(e => e.InitiativeId, e => e.PersonId);
        var followers = (await work.Db.Set<WijkFollower>().Select(f => new { f.NeighbourhoodId, f.PersonId }).ToListAsync(work.CancellationToken))
            .ToLookup(f => f.NeighbourhoodId, f => f.PersonId);

        var perPerson = new Dictionary<Guid, List<WeekDigestLetter.Item>>();
        foreach (var (item, wijken, ownerId) in news)
        {
            foreach (var personId in supporters[item.About.InitiativeId].Concat(wijken.SelectMany(wijk => followers[wijk])).Distinct())
            {
                if (personId != ownerId && !noWeekMail.Contains(personId))
                {
                    (perPerson.TryGetValue(personId, out var items) ? items : perPerson[personId] = []).Add(item);
                }
            }
        }

        return perPerson.Select(person => (person.Key, Letter(friday, person.Value))).ToList();
    }

    private static WeekDigestLetter Letter(DateOnly friday, List<WeekDigestLetter.Item> items)
    {
        var home = items.GroupBy(item => item.About.NeighbourhoodId).OrderByDescending(wijk => wijk.Count()).First().Key;
        return new WeekDigestLetter(home, friday, [.. items.Take(ItemsMax)]);
    }

    /// <summary>The newest thing that happened to each initiative, newest first.</summary>
    private static async Task<List<(WeekDigestLetter.Item Item, List<Guid> Wijken, Guid? OwnerId)>> NewsAsync(Work work, DateTimeOffset from, DateTimeOffset until)
    {
        var events = await work.Db.InitiativeEvents.AsNoTracking()
            .Where(e => e.At >= from && e.At < until && News.Contains(e.Kind)).OrderByDescending(e => e.At).ToListAsync(work.CancellationToken);
        // A step of growth comes with a decision or a talk; that itself says more.
        var newest = events.OrderBy(e => e.Kind == InitiativeEventKind.StageChanged).DistinctBy(e => e.InitiativeId).OrderByDescending(e => e.At).ToList();
        var ids = newest.ConvertAll(e => e.InitiativeId);
        var initiatives = await work.Db.Initiatives.AsNoTracking().Include(i => i.Neighbourhoods)
            .Where(i => ids.Contains(i.Id) && i.HiddenReason == null).ToDictionaryAsync(i => i.Id, work.CancellationToken);
        var names = await work.Db.Neighbourhoods.ToDictionaryAsync(n => n.Id, n => n.Name, work.CancellationToken);
        return
        [
            .. from line in newest
               let initiative = initiatives.GetValueOrDefault(line.InitiativeId)
               where initiative is { Neighbourhoods.Count: > 0 }
               let home = initiative.Neighbourhoods.OrderByDescending(n => n.IsHome).First().NeighbourhoodId
               let about = new AboutInitiative(initiative.Id, initiative.Slug, initiative.Title, home)
               select (new WeekDigestLetter.Item(about, names[home], line.Kind, line.ByName, line.Text.Length <= 200 ? line.Text : line.Text[..200] + "…"), initiative.Neighbourhoods.ConvertAll(n => n.NeighbourhoodId), initiative.OwnerId),
        ];
    }
}
