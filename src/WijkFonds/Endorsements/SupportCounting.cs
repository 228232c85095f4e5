using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>Keeps the number on the page and the time line in step with the endorsements, in the same transaction.</summary>
internal static class SupportCounting
{
    /// <summary>Numbers that are worth a line on the page; every single one would bury the rest.</summary>
    private static readonly int[] Milestones = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

    private static readonly Func<WijkFondsDb, Guid, Guid, CancellationToken, Task<Endorsement?>> Given =
        EF.CompileAsyncQuery((WijkFondsDb db, Guid initiativeId, Guid personId, CancellationToken _) =>
            db.Endorsements.SingleOrDefault(e => e.InitiativeId == initiativeId && e.PersonId == personId));

    /// <summary>
    /// Adds to the counter in the database itself, not to a number that was read before: forty neighbours at once count as forty.
    /// Until the end of the act nobody else counts on this initiative, so the number that is read after this is the right one.
    /// </summary>
    public static Task CountAsync(this Work work, Guid initiativeId, int change) =>
        work.Db.Initiatives.Where(i => i.Id == initiativeId)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EndorsementCount, i => i.EndorsementCount + change), work.CancellationToken);

    /// <summary>What this person gave before, or null.</summary>
    public static Task<Endorsement?> EndorsementAsync(this Work work, Guid initiativeId, Guid personId) => Given(work.Db, initiativeId, personId, work.CancellationToken);

    /// <summary>Tells the page about one more neighbour. The initiator hears of all neighbours of a day at once, at five o'clock (NewSupportMail).</summary>
    public static async Task TellAsync(this Work work, Initiative initiative, int total, bool takesPart)
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

        work.ChangesPagesOf(initiative);
    }
}
