using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Calls;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Calls;

/// <summary>Bel mij: leave a number, and the wijkwerker calls.</summary>
[AllowAnonymous]
public sealed class CallMeModel(WijkFondsDb db, AskForCall askForCall) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public string? Wijk { get; set; }

    [BindProperty(SupportsGet = true, Name = "klaar")]
    public bool IsDone { get; set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public Place? Home { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Home is null)
        {
            return LocalRedirect(Url.Content("~/bel-mij"));
        }

        var outcome = await askForCall.ExecuteAsync(new(Home.Id, Input.Name ?? "", Input.Phone ?? "", Input.About ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/bel-mij?wijk={Home.Slug}&klaar=true")) : this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Places = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Place(n.Id, n.Slug, n.Name, n.Contact)).ToListAsync(cancellationToken);
        Home = Places.FirstOrDefault(place => place.Slug == Wijk) ?? (Places.Count == 1 ? Places[0] : null);
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Phone { get; set; }

        public string? About { get; set; }
    }

    public sealed record Place(Guid Id, string Slug, string Name, ContactPerson Contact);
}
