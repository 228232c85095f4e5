using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Corrections;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>A beheerder asks to put a wrong booking right; another official looks along and agrees.</summary>
[Authorize(Policy = Access.Official)]
[RecentSecondFactor]
public sealed class PutRightModel(WijkFondsDb db, AskReversal ask, AnswerReversal answer) : PageModel
{
    private const int NewestShown = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Guid Me => User.PersonId();

    public bool MayAsk => User.IsInRole(nameof(Role.Administrator));

    public IReadOnlyList<Correction> Open { get; private set; } = [];

    public IReadOnlyList<Line> Newest { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAskAsync(FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(
            long.TryParse(Input.Seq, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                ? (await ask.ExecuteAsync(new(User.PersonId(), seq, Input.Reason ?? ""), form, cancellationToken)).Refusal
                : CorrectionRefusals.NoSuchLine.At("Input.Seq"),
            cancellationToken);

    public Task<IActionResult> OnPostAgreeAsync(Guid correction, FormKey form, CancellationToken cancellationToken) => AnswerAsync(correction, isRight: true, form, cancellationToken);

    public Task<IActionResult> OnPostDropAsync(Guid correction, FormKey form, CancellationToken cancellationToken) => AnswerAsync(correction, isRight: false, form, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid correction, bool isRight, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync((await answer.ExecuteAsync(new(User.PersonId(), correction, isRight), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AfterAsync(Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content("~/beheer/rechtzetten"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Open = await db.Corrections.Where(c => c.BookedAt == null).AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (!MayAsk)
        {
            return;
        }

        var reversible = LedgerWriter.Reversible;
        Newest = await (
            // By way of the accounts of the sources: they have few transfers, however long the history.
            from source in db.LedgerAccounts
            where source.Kind == AccountKind.Source
            from t in db.LedgerTransfers
            where t.DebitId == source.Id || t.CreditId == source.Id
            where reversible.Contains(t.Code) && !db.LedgerTransfers.Any(r => r.ReversesId == t.Id)
            orderby t.Seq descending
            select new Line(
                t.Seq, t.BookedOn, t.Amount,
                db.Sources.Where(s => s.Id == source.SourceId).Select(s => s.Name).FirstOrDefault() ?? "",
                db.LedgerAccounts.Where(a => (a.Id == t.DebitId || a.Id == t.CreditId) && a.NeighbourhoodId != null)
                    .Join(db.Neighbourhoods, a => a.NeighbourhoodId, n => n.Id, (_, n) => n.Name).FirstOrDefault())).Take(NewestShown).ToListAsync(cancellationToken);
    }

    public sealed record Line(long Seq, DateOnly BookedOn, long AmountCents, string SourceName, string? WijkName);

    public sealed class Form
    {
        public string? Seq { get; set; }

        public string? Reason { get; set; }
    }
}
