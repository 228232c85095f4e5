using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>
/// Every day: tells months ahead that a contribution comes to its end, so that no tap is quietly turned off (A37, B14),
/// and once a year that it is time for the good conversation (F05). May run on several processes: a letter is kept once.
/// </summary>
public sealed class TellWhatEnds(Writes writes)
{
    /// <summary>The conversation comes before the question whether to go on.</summary>
    private const int TalkAfterMonths = 7;

    private const int TalkDays = 42;

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        (await writes.RunAsync<int>(async work =>
        {
            // The earliest day on which any wijk could tell it.
            var horizon = work.Today.AddMonths(12);
            var grants = await work.Db.Grants
                .Where(g => g.EndsOn >= work.Today && g.EndsOn <= horizon && (g.EndingToldAt == null || g.TalkInvitedAt == null))
                .ToListAsync(work.CancellationToken);
            var told = 0;
            foreach (var grant in grants)
            {
                var wijk = await work.Db.Neighbourhoods.SingleAsync(n => n.Id == grant.NeighbourhoodId, work.CancellationToken);
                var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == grant.InitiativeId, work.CancellationToken);
                if (initiative.Stage == Stage.Stopped)
                {
                    continue;
                }

                var about = new AboutInitiative(initiative.Id, initiative.Slug, initiative.Title, wijk.Id);
                if (grant.TalkInvitedAt is null && work.Today >= grant.StartsOn.AddMonths(TalkAfterMonths)
                    && !await work.Db.LookBacks.AnyAsync(l => l.GrantId == grant.Id, work.CancellationToken))
                {
                    grant.TalkInvitedAt = work.Now;
                    told += Send(work, initiative, new LookBackInviteLetter(about, grant.Id, grant.Year, wijk.Contact.FirstName, work.Today.AddDays(TalkDays)));
                }

                if (grant.EndingToldAt is null && work.Today >= grant.EndsOn.AddMonths(-wijk.Settings.EndingMonths))
                {
                    grant.EndingToldAt = work.Now;
                    told += grant.EndingAnswer is null ? Send(work, initiative, new EndsSoonLetter(about, grant.Id, grant.EndsOn, wijk.Contact.FirstName)) : 0;
                }
            }

            return told;
        }, cancellationToken)).Value;

    private static int Send(Work work, Initiative initiative, Mail.ILetter letter)
    {
        if (initiative.OwnerId is not { } owner)
        {
            return 0;
        }

        work.Mail.Send(letter, owner);
        return 1;
    }
}
