using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>The acts of the demo in the order in which they happened, and the clock that stands at each of them.</summary>
internal sealed class DemoRun(IServiceProvider services, Writes writes, DemoClock clock, DateTimeOffset now, CancellationToken cancellationToken)
{
    private readonly List<Act> acts = [];

    public required DemoPeople People { get; init; }

    public Dictionary<string, Guid> WijkIds { get; } = [];

    public CancellationToken CancellationToken => cancellationToken;

    public DateTimeOffset Now => now;

    public DateOnly Today => clock.GetUtcNow().DayInAmsterdam();

    /// <summary>The moment of the act that is being done.</summary>
    public DateTimeOffset Moment => clock.GetUtcNow();

    /// <summary>A use case, as the portal makes it, but on the clock of the demo.</summary>
    public T Use<T>()
        where T : class => ActivatorUtilities.CreateInstance<T>(services, writes);

    public Task<bool> MakeWijkenAsync(IReadOnlyList<DemoWijk> wijken) => MakeWijkenAsync(wijken.Select(wijk => new Neighbourhood
    {
        Slug = wijk.Slug, Name = wijk.Name, Motto = wijk.Motto, Goals = [.. wijk.Goals], Contact = wijk.Contact.Copy(),
    }).ToList());

    /// <summary>The wijken and everybody in them; false, and nothing done, when there is somebody already.</summary>
    public async Task<bool> MakeWijkenAsync(List<Neighbourhood> wijken)
    {
        var made = await writes.RunAsync<bool>(
            async work =>
            {
                if (await work.Db.Neighbourhoods.AnyAsync(cancellationToken) || await work.Db.People.AnyAsync(cancellationToken))
                {
                    return false;
                }

                foreach (var wijk in wijken)
                {
                    WijkIds[wijk.Slug] = wijk.Id;
                    work.Db.Add(wijk);
                }

                work.Db.AddRange(People.Rows(WijkIds, work.Now));
                return true;
            },
            cancellationToken);
        return made.Value;
    }

    public async Task<T> ReadAsync<T>(Func<WijkFondsDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<WijkFondsDb>());
    }

    /// <summary>A neighbour who signed in with this first name.</summary>
    public async Task<Guid> MeetAsync(string name)
    {
        var met = await writes.RunAsync<Guid>(
            work =>
            {
                var email = $"{string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter))}.{acts.Count}.{work.Now.ToUnixTimeSeconds()}@voorbeeldstad.example";
                var person = new Person { FirstName = name, Email = email, CreatedAt = work.Now };
                work.Db.Add(person);
                return Task.FromResult<Outcome<Guid>>(person.Id);
            },
            cancellationToken);
        return met.Value;
    }

    /// <summary>Plans an act, never before <paramref name="after"/>. Officials work on working days.</summary>
    public DateTimeOffset At(double daysAgo, Func<Task> act, DateTimeOffset after = default, bool isByOfficial = true)
    {
        var moment = now.AddDays(-daysAgo);
        var working = moment;
        while (isByOfficial && !Clock.IsWorkingDay(working.DayInAmsterdam()))
        {
            working = working.AddDays(1);
        }

        moment = working > now ? moment : working;
        moment = moment > after ? moment : after.AddMinutes(1);
        acts.Add(new Act(moment, acts.Count, true, act));
        return moment;
    }

    /// <summary>Plans an act on a day of its own.</summary>
    public void AtMoment(DateTimeOffset moment, Func<Task> act) => acts.Add(new Act(moment, acts.Count, true, act));

    /// <summary>Plans an act that may be done side by side with others like it; they share a moment and a commit.</summary>
    public void AtAbout(double daysAgo, Func<Task> act) => acts.Add(new Act(now.AddDays(-daysAgo), acts.Count, false, act));

    public async Task PlayAsync()
    {
        var together = new List<Task>();
        foreach (var act in acts.OrderBy(act => act.Moment).ThenBy(act => act.Order))
        {
            if (act.IsAlone || together.Count >= 48)
            {
                await Task.WhenAll(together);
                together.Clear();
            }

            if (together.Count == 0)
            {
                clock.MoveTo(act.Moment);
            }

            if (act.IsAlone)
            {
                await act.Do();
            }
            else
            {
                together.Add(act.Do());
            }
        }

        await Task.WhenAll(together);
    }

    private sealed record Act(DateTimeOffset Moment, int Order, bool IsAlone, Func<Task> Do);
}

internal static class DemoContact
{
    public static ContactPerson Copy(this ContactPerson contact) =>
        new() { FirstName = contact.FirstName, Photo = contact.Photo, Role = contact.Role, Phone = contact.Phone, Hours = contact.Hours, Place = contact.Place };
}
