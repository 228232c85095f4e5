using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Mine;

/// <summary>Mijn: my ideas, my support, and the way to what I want to hear and what is kept of me.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class IndexModel(WijkFondsDb db, WithdrawEndorsement withdrawEndorsement, TimeProvider clock) : PageModel
{
    private const int RowsMax = 100;

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<Idea> Ideas { get; private set; } = [];

    public IReadOnlyList<Support> Supports { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        FirstName = await db.People.Where(p => p.Id == me).Select(p => p.FirstName).SingleAsync(cancellationToken);
        Ideas = await db.Initiatives.Where(i => i.OwnerId == me)
            .OrderByDescending(i => i.ToldAt)
            .Take(RowsMax)
            .Select(i => new Idea(
                i.Slug, i.Title, i.Stage, i.AnswerBy, i.AnsweredAt != null, i.EndorsementCount, i.HiddenReason != null,
                (i.EnteredById != null && i.ConfirmedAt == null) || (i.Summary != "" && i.SummaryConfirmedAt == null),
                db.LookBacks.Any(l => l.InitiativeId == i.Id && l.ConfirmedAt == null),
                i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => n.Contact.FirstName).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);
        Supports = await db.Endorsements.Where(e => e.PersonId == me && e.WithdrawnAt == null)
            .OrderByDescending(e => e.GivenAt)
            .Take(RowsMax)
            .Join(db.Initiatives.Visible(), e => e.InitiativeId, i => i.Id, (e, i) => new Support(i.Id, i.Slug, i.Title, e.TakesPart, e.ShowsName))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await withdrawEndorsement.ExecuteAsync(new(id, User.PersonId()), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content("~/mijn"));
        }

        await OnGetAsync(cancellationToken);
        return this.Refused(outcome.Refusal!);
    }

    public sealed record Idea(string Slug, string Title, Stage Stage, DateOnly AnswerBy, bool IsAnswered, int Supporters, bool IsHidden, bool MustConfirm, bool HasTalkToRead, string ContactName);

    public sealed record Support(Guid Id, string Slug, string Title, bool TakesPart, bool ShowsName);
}
