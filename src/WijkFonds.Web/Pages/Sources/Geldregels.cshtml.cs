using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>The beheerder changes what the money of a source may pay.</summary>
[Authorize(Policy = Access.Administrator)]
[RecentSecondFactor]
public sealed class GeldregelsModel(WijkFondsDb db, ChangeSourceRules change) : PageModel, ISourceRulesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Bron { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    SourceRulesForm ISourceRulesPage.Input => Input;

    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<Guid, string> AllWijken { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } source)
        {
            return NotFound();
        }

        Input.Fill(source);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        // Something that is no wijk or no change would be left out, and nothing named means everything.
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Input.Read() is not { } rules)
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.AheadMax"));
        }

        var outcome = await change.ExecuteAsync(new(User.PersonId(), Bron, rules, Input.Decision ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/beheer/geld")) : this.Refused(outcome.Refusal!);
    }

    private async Task<Source?> LoadAsync(CancellationToken cancellationToken)
    {
        AllWijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new { n.Id, n.Name }).ToDictionaryAsync(n => n.Id, n => n.Name, cancellationToken);
        var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Bron, cancellationToken);
        Name = source?.Name ?? "";
        return source;
    }

    public sealed class Form : SourceRulesForm
    {
        public string? Decision { get; set; }
    }
}
