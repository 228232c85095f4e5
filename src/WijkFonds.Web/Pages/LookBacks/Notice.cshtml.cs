using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.LookBacks;
using WijkFonds.Web.Forms;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.LookBacks;

/// <summary>Merk je het in de buurt? The link from the mail opens the question; only a press answers it.</summary>
[AllowAnonymous]
public sealed class NoticeModel(WijkFondsDb db, GiveVerdict giveVerdict) : PageModel
{
    public Question Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid id, Noticed? answer, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await giveVerdict.ExecuteAsync(new(id, answer), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/merk-je-het/{id:N}"));
        }

        return outcome.Refusal!.IsNotFound || !await LoadAsync(id, cancellationToken) ? NotFound() : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var asked = await (
            from v in db.NeighbourVerdicts
            where v.Id == id
            join i in db.Initiatives on v.InitiativeId equals i.Id
            where i.HiddenReason == null
            join l in db.LookBacks on v.LookBackId equals l.Id
            select new Question(i.Slug, i.Title, db.Grants.Where(g => g.Id == l.GrantId).Select(g => g.Agreement).FirstOrDefault() ?? i.Dream, l.Changed, v.Answer)).SingleOrDefaultAsync(cancellationToken);
        Asked = asked!;
        // The address is the right to answer: it must not travel on to another site or into a search engine.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return asked is not null;
    }

    public sealed record Question(string Slug, string Title, string Agreement, string Changed, Noticed? Answer);
}
