using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Promises;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Promises;

/// <summary>Where a wijkwerker or alderman makes a promise, and later says what came of it.</summary>
[Authorize(Policy = Access.Official)]
public sealed class DeskModel(WijkFondsDb db, MakePromise make, SettlePromise settle, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public string WijkName { get; private set; } = "";

    public IReadOnlyList<Promise> Open { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string wijk, CancellationToken cancellationToken) =>
        await ReadAsync(wijk, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostMakeAsync(string wijk, FormKey form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(wijk, cancellationToken) is not { } wijkId)
        {
            return NotFound();
        }

        if (Input.Due is not { } due)
        {
            ModelState.TryAddModelError("Input.Due", "Kies een dag die nog komt.");
            return this.Again();
        }

        var outcome = await make.ExecuteAsync(new(User.PersonId(), wijkId, Input.What ?? "", due), form, cancellationToken);
        return outcome.IsAccepted ? Done(wijk) : this.Refused(outcome.Refusal!);
    }

    public Task<IActionResult> OnPostKeepAsync(string wijk, FormKey form, CancellationToken cancellationToken) => SettleAsync(wijk, isKept: true, form, cancellationToken);

    public Task<IActionResult> OnPostExplainAsync(string wijk, FormKey form, CancellationToken cancellationToken) => SettleAsync(wijk, isKept: false, form, cancellationToken);

    private async Task<IActionResult> SettleAsync(string wijk, bool isKept, FormKey form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(wijk, cancellationToken) is null)
        {
            return NotFound();
        }

        var outcome = await settle.ExecuteAsync(new(User.PersonId(), Input.PromiseId, isKept, Input.Explanation ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? Done(wijk) : this.Refused(outcome.Refusal!);
    }

    private LocalRedirectResult Done(string wijk) => LocalRedirect(Url.Content($"~/loket/toezeggingen/{wijk}"));

    /// <summary>The wijk, when this person may promise something in it.</summary>
    private async Task<Guid?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        var wijk = await db.Neighbourhoods.Where(n => n.Slug == slug).Select(n => new { n.Id, n.Name }).SingleOrDefaultAsync(cancellationToken);
        if (wijk is null
            || (await db.AppointedAsync(User.PersonId(), Role.NeighbourhoodWorker, wijk.Id, cancellationToken) is null
                && await db.AppointedAsync(User.PersonId(), Role.Alderman, wijk.Id, cancellationToken) is null))
        {
            return null;
        }

        WijkName = wijk.Name;
        Open = await db.Promises.AsNoTracking().Where(p => p.NeighbourhoodId == wijk.Id && p.KeptAt == null).OrderBy(p => p.Due).ToListAsync(cancellationToken);
        return wijk.Id;
    }

    public sealed class Fields
    {
        public string? What { get; set; }

        public DateOnly? Due { get; set; }

        public Guid PromiseId { get; set; }

        public string? Explanation { get; set; }
    }
}
