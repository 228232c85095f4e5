using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Mail;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Mail;

/// <summary>Whom to call: people without e-mail, and what a mail would have told them (X37).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class CallsModel(WijkFondsDb db, LetterComposer composer, MarkCalled markCalled) : PageModel
{
    private const int ShownMax = 100;

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await markCalled.ExecuteAsync(new MarkCalled.Input(User.PersonId(), id), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content("~/loket/bellen"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.NeighbourhoodWorker);
        var rows = await db.Set<OutboxMail>()
            .Where(m => m.State == MailState.ToCall && (mine == null || mine.Contains(m.NeighbourhoodId)))
            .OrderBy(m => m.QueuedAt).Take(ShownMax)
            .Join(db.People, m => m.PersonId, p => p.Id, (mail, person) => new { mail, person })
            .ToListAsync(cancellationToken);
        var wijken = await db.Neighbourhoods.ToDictionaryAsync(n => n.Id, cancellationToken);
        Calls =
        [
            .. from row in rows
               let letter = Letters.Read(row.mail.Kind, row.mail.Letter)
               where letter is not null
               let wijk = wijken.GetValueOrDefault(row.mail.NeighbourhoodId)
               let words = composer.Aloud(letter, row.person, wijk)
               select new Call(row.mail.Id, row.person.FirstName, row.person.Phone, wijk?.Name ?? "", row.mail.QueuedAt, words),
        ];
    }

    public sealed record Call(Guid Id, string FirstName, string? Phone, string Wijk, DateTimeOffset Since, LetterText Words);
}
