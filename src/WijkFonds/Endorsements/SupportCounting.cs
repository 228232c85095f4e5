using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>Keeps the number on the page, the time line and the initiator in step with the endorsements, in the same transaction.</summary>
internal static class SupportCounting
{
    /// <summary>Numbers that are worth a line on the page; every single one would bury the rest.</summary>
    private static readonly int[] Milestones = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

    /// <summary>
    /// Adds to the counter in the database itself, not to a number that was read before: forty neighbours at once count as forty.
    /// Returns the new number.
    /// </summary>
    public static async Task<int> CountAsync(this Work work, Initiative initiative, int change)
    {
        await work.Db.Initiatives.Where(i => i.Id == initiative.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EndorsementCount, i => i.EndorsementCount + change), work.CancellationToken);
        return await work.Db.Initiatives.Where(i => i.Id == initiative.Id).Select(i => i.EndorsementCount).SingleAsync(work.CancellationToken);
    }

    /// <summary>Tells the page and the initiator about one more neighbour.</summary>
    public static async Task TellAsync(this Work work, Initiative initiative, Guid personId, int total, bool takesPart)
    {
        var number = total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Milestones.Contains(total)
            && !await work.Db.InitiativeEvents.AnyAsync(e => e.InitiativeId == initiative.Id && e.Kind == InitiativeEventKind.Endorsed && e.Text == number, work.CancellationToken))
        {
            work.Tells(initiative, InitiativeEventKind.Endorsed, "", number);
        }

        if (takesPart)
        {
            // Without a name: the name is shown, with consent, where it also disappears again when support is withdrawn.
            work.Tells(initiative, InitiativeEventKind.TookPart, "");
        }

        if (initiative.OwnerId is { } owner && owner != personId)
        {
            var morning = Clock.StartOf(work.Today);
            var earlier = await work.Db.Endorsements.CountAsync(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null && e.GivenAt >= morning && e.PersonId != personId, work.CancellationToken);
            work.Mail.Send(new NewSupportLetter(initiative.About(initiative.HomeId()), earlier + 1, total, work.Today), owner);
        }

        work.ChangesPagesOf(initiative);
    }
}
