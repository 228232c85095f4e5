using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>To which account the bank pays; asked of the initiator, or filled in by the wijkwerker beside them.</summary>
[Authorize(Policy = Access.Resident)]
public class PayeeModel(WijkFondsDb db, GivePayee givePayee) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    /// <summary>The last four of the account that is known, enough to recognise it.</summary>
    public string KnownEnd { get; private set; } = "";

    /// <summary>An official comes in by the desk only, where the second step is asked.</summary>
    protected virtual bool IsAtDesk => false;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await givePayee.ExecuteAsync(new(User.PersonId(), slug, Input.Name ?? "", Input.Iban ?? "", Input.IsKeeper), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content(IsAtDesk ? $"~/loket/initiatieven/{slug}/geld" : $"~/mijn/initiatief/{slug}"));
        }

        return this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await db.Initiatives.Where(i => i.Slug == slug)
            .Select(i => new
            {
                i.Title,
                i.OwnerId,
                WijkId = i.Neighbourhoods.Where(n => n.IsHome).Select(n => n.NeighbourhoodId).FirstOrDefault(),
                IbanEnd = db.Payees.Where(p => p.InitiativeId == i.Id && p.EndedAt == null).OrderByDescending(p => p.Id).Select(p => p.IbanEnd).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        var mayEnter = found is not null && (IsAtDesk ? User.IsAppointed(Role.NeighbourhoodWorker, found.WijkId) : found.OwnerId == User.PersonId());
        if (!mayEnter)
        {
            return false;
        }

        (Slug, InitiativeTitle, KnownEnd) = (slug, found!.Title, found.IbanEnd ?? "");
        return true;
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Iban { get; set; }

        public bool IsKeeper { get; set; }
    }
}
