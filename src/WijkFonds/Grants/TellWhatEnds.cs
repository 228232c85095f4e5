using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>
/// Every day: tells months ahead that a contribution comes to its end, so that no tap is quietly turned off (A37, B14),
/// and once a year that it is time for the good conversation (F05). May run on several processes: a letter is kept once.
/// </summary>
public sealed class TellWhatEnds(Writes writes, WijkFondsDb db, TimeProvider clock)
{
    /// <summary>The conversation comes before the question whether to go on.</summary>
    private const int TalkAfterMonths = 7;

    private const int TalkDays = 42;

    /// <summary>One act for each contribution: nobody else waits for the whole list, and one that cannot be told does not stop the others.</summary>
    /// <returns>How many letters were sent.</returns>
    /// <exception cref="AggregateException">Some could not be told; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        var faults = new List<Exception>();
        foreach (var id in await DueAsync(cancellationToken))
        {
            try
            {
                told += (await writes.RunAsync<int>(work => TellAsync(work, id), cancellationToken)).Value;
            }
#pragma warning disable CA1031 // told at the end, with the others
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                faults.Add(exception);
            }
        }

        return faults.Count == 0 ? told : throw new AggregateException("What ends could not be told everywhere.", faults);
    }

    /// <summary>The contributions about which there is something to tell today.</summary>
    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await (
            from g in db.Grants
            let isInvited = g.TalkInvitedAt != null || db.LookBacks.Any(l => l.GrantId == g.Id)
            where g.EndsOn >= today && (!isInvited || g.EndingToldAt == null)
            join n in db.Neighbourhoods on g.NeighbourhoodId equals n.Id
            join i in db.Initiatives on g.InitiativeId equals i.Id
            where i.Stage != Stage.Stopped
            orderby g.EndsOn
            select new { g.Id, g.StartsOn, g.EndsOn, IsInvited = isInvited, IsTold = g.EndingToldAt != null, n.Settings.EndingMonths }).ToListAsync(cancellationToken);
        return [.. rows.Where(r => (!r.IsInvited && today >= r.StartsOn.AddMonths(TalkAfterMonths)) || (!r.IsTold && today >= r.EndsOn.AddMonths(-r.EndingMonths))).Select(r => r.Id)];
    }

    private static async Task<Outcome<int>> TellAsync(Work work, Guid id)
    {
        var grant = await work.Db.Grants.SingleAsync(g => g.Id == id, work.CancellationToken);
        var wijk = await work.Db.Neighbourhoods.SingleAsync(n => n.Id == grant.NeighbourhoodId, work.CancellationToken);
        var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == grant.InitiativeId, work.CancellationToken);
        var about = initiative.About(wijk.Id);
        var told = 0;
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

        return told;
    }

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
