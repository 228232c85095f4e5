using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>Thank you: who calls, before which day, and the code to come back with.</summary>
[AllowAnonymous]
[OutputCache(NoStore = true)]
public sealed class ThanksModel(WijkFondsDb db, ReturnTickets tickets) : PageModel
{
    public Told Idea { get; private set; } = null!;

    /// <summary>Only in the browser that told the idea; null everywhere else.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.Initiatives.Visible().Where(i => i.Slug == slug)
            .Select(i => new Told(
                i.Id,
                i.Slug,
                i.Title,
                i.InitiatorName,
                i.AnswerBy,
                db.InitiativeContacts.Where(c => c.InitiativeId == i.Id).Select(c => c.Phone != null ? How.Calls : c.Email != null ? How.Mails : c.ComesBy ? How.Waits : How.Calls).FirstOrDefault(),
                i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => new Home(n.Slug, n.Name, n.Contact)).Single()))
            .SingleOrDefaultAsync(cancellationToken);
        if (idea is null || tickets.CodeFor(Request, idea.Id) is not { } code)
        {
            // Whoever did not tell it here has no business with how its initiator is reached.
            return idea is null ? NotFound() : LocalRedirect(Url.Content($"~/initiatieven/{slug}"));
        }

        Idea = idea;
        Code = code;
        return Page();
    }

    public enum How
    {
        Calls,
        Mails,
        Waits,
    }

    public sealed record Told(Guid Id, string Slug, string Title, string Name, DateOnly AnswerBy, How How, Home Wijk);

    public sealed record Home(string Slug, string Name, ContactPerson Contact);
}
