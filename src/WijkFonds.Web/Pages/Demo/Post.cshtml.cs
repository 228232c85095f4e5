using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Demo;
using WijkFonds.Web.Mail;

namespace WijkFonds.Web.Pages.Demo;

/// <summary>Every mail that this portal sent or would have sent, for who tries it out. Only in the demo.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class PostModel(WijkFondsDb db, LetterComposer composer) : PageModel
{
    private const int ShownMax = 60;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? aan, CancellationToken cancellationToken)
    {
        var mails = await db.Set<OutboxMail>().OrderByDescending(m => m.QueuedAt).ThenBy(m => m.Id)
            .Where(m => string.IsNullOrEmpty(aan) || m.ToAddress == aan || db.People.Any(p => p.Id == m.PersonId && p.Email == aan))
            .Take(ShownMax).ToListAsync(cancellationToken);
        var ids = mails.Select(m => m.PersonId).ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var wijken = await db.Neighbourhoods.ToListAsync(cancellationToken);
        Rows =
        [
            .. from mail in mails
               let letter = Letters.Read(mail.Kind, mail.Letter)
               where letter is not null
               let person = mail.PersonId is { } id ? people[id] : new Person { FirstName = "", Email = mail.ToAddress }
               let words = composer.Aloud(letter, person, wijken.Find(w => w.Id == mail.NeighbourhoodId))
               select new Row(mail.Id, person.Email ?? person.Phone ?? "", words.Subject, words.Answer, mail.QueuedAt, mail.State),
        ];
    }

    public sealed record Row(Guid Id, string To, string Subject, string Answer, DateTimeOffset At, MailState State);
}
