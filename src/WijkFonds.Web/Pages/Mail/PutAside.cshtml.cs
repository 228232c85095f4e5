using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Mail;

/// <summary>How the post is doing: what waits, and what was put aside after many tries.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class PutAsideModel(WijkFondsDb db, RetryMail retryMail) : PageModel
{
    private const int ShownMax = 100;

    public int Waiting { get; private set; }

    public DateTimeOffset? OldestWaiting { get; private set; }

    public string LastReply { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAgainAsync(Guid id, FormKey form, CancellationToken cancellationToken) => RetryAsync(id, byTelephone: false, form, cancellationToken);

    public Task<IActionResult> OnPostCallAsync(Guid id, FormKey form, CancellationToken cancellationToken) => RetryAsync(id, byTelephone: true, form, cancellationToken);

    private async Task<IActionResult> RetryAsync(Guid id, bool byTelephone, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await retryMail.ExecuteAsync(new RetryMail.Input(User.PersonId(), id, byTelephone), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content("~/beheer/post"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var mails = db.Set<OutboxMail>();
        var mine = User.WijkenAs(Role.Administrator);
        Waiting = await mails.CountAsync(m => m.State == MailState.Waiting, cancellationToken);
        OldestWaiting = await mails.Where(m => m.State == MailState.Waiting).MinAsync(m => (DateTimeOffset?)m.QueuedAt, cancellationToken);
        LastReply = await mails.Where(m => m.State == MailState.Waiting && m.Attempts > 0).OrderByDescending(m => m.DueAt).Select(m => m.ServerReply).FirstOrDefaultAsync(cancellationToken) ?? "";
        Rows = await mails
            .Where(m => m.State == MailState.Dead && (mine == null || mine.Contains(m.NeighbourhoodId)))
            .OrderByDescending(m => m.QueuedAt).Take(ShownMax)
            .Select(m => new Row(m.Id, m.Kind, db.People.Where(p => p.Id == m.PersonId).Select(p => p.FirstName).FirstOrDefault() ?? "", m.QueuedAt, m.Attempts, m.ServerReply, m.PersonId != null))
            .ToListAsync(cancellationToken);
    }

    public sealed record Row(Guid Id, string Kind, string FirstName, DateTimeOffset QueuedAt, int Attempts, string ServerReply, bool MayBeCalled);
}
