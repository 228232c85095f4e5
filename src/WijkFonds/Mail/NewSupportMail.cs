using Microsoft.EntityFrameworkCore;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>At five o'clock: who has an initiative hears how many neighbours came to stand behind it since yesterday. Not one mail per neighbour.</summary>
public sealed class NewSupportMail(Writes writes)
{
    private const int Hour = 17;

    private DateOnly? doneFor;

    /// <summary>Queues the mails when it is time. Returns how many initiatives had new support.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = now.DayInAmsterdam();
        var day = now >= Clock.StartOf(today).AddHours(Hour) ? today : today.AddDays(-1);
        if (doneFor == day)
        {
            return 0;
        }

        var (from, until) = (Clock.StartOf(day.AddDays(-1)).AddHours(Hour), Clock.StartOf(day).AddHours(Hour));
        var outcome = await writes.RunAsync<int>(
            async work =>
            {
                var rows = await work.Db.Initiatives
                    .Where(i => i.OwnerId != null && i.HiddenReason == null)
                    .Select(i => new
                    {
                        i.Id, i.Slug, i.Title, i.EndorsementCount, OwnerId = i.OwnerId!.Value,
                        Home = i.Neighbourhoods.OrderByDescending(n => n.IsHome).Select(n => n.NeighbourhoodId).FirstOrDefault(),
                        New = work.Db.Endorsements.Count(e => e.InitiativeId == i.Id && e.PersonId != i.OwnerId && e.WithdrawnAt == null && e.GivenAt >= from && e.GivenAt < until),
                    })
                    .Where(i => i.New > 0)
                    .ToListAsync(work.CancellationToken);
                foreach (var row in rows)
                {
                    work.Mail.Send(new NewSupportLetter(new AboutInitiative(row.Id, row.Slug, row.Title, row.Home), row.New, Math.Max(row.EndorsementCount, row.New), day), row.OwnerId);
                }

                return rows.Count;
            },
            cancellationToken);
        doneFor = day;
        return outcome.Value;
    }
}
