using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Desk;

/// <summary>Loket: what waits for the wijkwerker, the oldest clock first, and everything to write down at the door (H01, U12).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class IndexModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int RowsMax = 100;

    private const int FoundMax = 30;

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    public IReadOnlyList<Waiting> WaitingForYou { get; private set; } = [];

    public IReadOnlyList<Row> Found { get; private set; } = [];

    /// <summary>What comes to its end, with what the initiator said about it (A37).</summary>
    public IReadOnlyList<Ending> Endings { get; private set; } = [];

    public int Calls { get; private set; }

    public int Stuck { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        WaitingForYou = await db.InitiativesOf(me).Visible().Where(i => i.AnsweredAt == null && i.Stage != Stage.Stopped)
            .OrderBy(i => i.AnswerBy).ThenBy(i => i.ToldAt)
            .Take(RowsMax)
            .Select(i => new Waiting(i.Slug, i.Title, i.InitiatorName, i.AnswerBy, i.AskedCents, i.EndorsementCount))
            .ToListAsync(cancellationToken);
        var words = WrittenText.Clean(Search);
        var all = db.InitiativesOf(me);
        if (words.Length > 0)
        {
            var like = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311 // becomes lower() in the database
            all = all.Where(i => i.Title.ToLower().Contains(like) || i.InitiatorName.ToLower().Contains(like));
#pragma warning restore CA1862, CA1304, CA1311
        }

        Found = await all.OrderByDescending(i => i.ToldAt).Take(FoundMax)
            .Select(i => new Row(i.Slug, i.Title, i.InitiatorName, i.Stage, i.HiddenReason != null))
            .ToListAsync(cancellationToken);
        Endings = await (
            from g in db.Grants
            where g.EndingToldAt != null && g.EndsOn >= Today
                && (g.EndingAnswer != EndingAnswer.GoOn || !db.Allocations.Any(a => a.ContinuesId == g.AllocationId && a.State != AllocationState.Withdrawn))
            join i in db.InitiativesOf(me) on g.InitiativeId equals i.Id
            orderby g.EndsOn, g.Id
            select new Ending(i.Slug, i.Title, g.EndsOn, g.EndingAnswer)).Take(RowsMax).ToListAsync(cancellationToken);
        Stuck = await db.Obstacles.CountAsync(o => o.SolvedOn == null && db.WijkenOf(me).Any(n => n.Id == o.NeighbourhoodId), cancellationToken);
        Calls = await db.Set<OutboxMail>().CountAsync(m => m.State == MailState.ToCall && db.WijkenOf(me).Any(n => n.Id == m.NeighbourhoodId), cancellationToken);
    }

    /// <param name="Answer">Null: no answer yet.</param>
    public sealed record Ending(string Slug, string Title, DateOnly EndsOn, EndingAnswer? Answer);

    public sealed record Waiting(string Slug, string Title, string InitiatorName, DateOnly AnswerBy, long? AskedCents, int Supporters);

    public sealed record Row(string Slug, string Title, string InitiatorName, Stage Stage, bool IsHidden);
}
