using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Demo;

namespace WijkFonds.Web.Pages.Demo;

/// <summary>One mail as it arrives: the page and the text beside it. Only in the demo.</summary>
[AllowAnonymous]
[DemoOnly]
[OutputCache(NoStore = true)]
public sealed class PostMailModel(WijkFondsDb db, IMailComposer composer) : PageModel
{
    public ReadyMail Mail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>The page of the mail by itself, for the frame: nothing in it may run or fetch.</summary>
    public async Task<IActionResult> OnGetFrameAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        // Mails carry their styles in the tags, which our own pages may not: so this answer has its own, stricter rules.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";
        return Content(Mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (row is null || Letters.Read(row.Kind, row.Letter) is not { } letter)
        {
            return false;
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.Id == row.PersonId, cancellationToken) ?? new Person { FirstName = "", Email = row.ToAddress, Language = row.Language };
        var wijk = await db.Neighbourhoods.SingleOrDefaultAsync(n => n.Id == row.NeighbourhoodId, cancellationToken) ?? await db.Neighbourhoods.OrderBy(n => n.Name).FirstOrDefaultAsync(cancellationToken);
        Mail = await composer.ComposeAsync(row.Id, letter, person, wijk);
        return true;
    }
}
