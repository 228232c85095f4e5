using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Markdown;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>The initiator changes the text, signed in or with the return code; a clash shows both texts (U05, goal G10).</summary>
[AllowAnonymous]
public sealed class EditModel(WijkFondsDb db, EditInitiative editInitiative, ReturnTickets tickets, Sentences sentences) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Stored Now { get; private set; } = null!;

    /// <summary>Where it can be besides its own wijk.</summary>
    public IReadOnlyList<Place> OtherPlaces { get; private set; } = [];

    /// <summary>Somebody else changed it meanwhile: both texts are on the page.</summary>
    public bool IsClash { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return this.AskWhoYouAre();
        }

        Input = new Form
        {
            Version = Now.Version,
            Title = Now.Title,
            Dream = Now.Dream,
            Needs = Now.Needs,
            Asked = Now.AskedCents is { } cents ? new Money(cents).Typed() : "",
            HelpWanted = Now.HelpWanted,
            Name = Now.InitiatorName == ShownName.Nobody ? "" : Now.InitiatorName,
            AlsoIn = [.. OtherPlaces.Where(place => place.IsIn).Select(place => place.Slug)],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        long? cents = null;
        if (!string.IsNullOrWhiteSpace(Input.Asked))
        {
            if (!Money.TryParse(Input.Asked, out var money))
            {
                ModelState.AddModelError("Input.Asked", sentences["Vul een bedrag in, bijvoorbeeld 250. Of laat het leeg."]);
                return this.Again();
            }

            cents = money.Cents;
        }

        if (SafeMarkdown.Refuse(Input.Dream) is { } tooMuch)
        {
            return this.Refused(tooMuch.At("Input.Dream"));
        }

        var outcome = await editInitiative.ExecuteAsync(
            new(Now.Id, this.Initiator(tickets, Now.Id), Input.Version, Input.Title ?? "", Input.Dream ?? "", Input.Needs, cents, Input.HelpWanted ?? "", Input.Name ?? "")
            {
                AlsoIn = [.. OtherPlaces.Where(place => Input.AlsoIn.Contains(place.Slug)).Select(place => place.Id)],
            },
            form,
            cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/initiatieven/{outcome.Value}/van-mij?bewaard=true"));
        }

        if (outcome.Refusal == WritingRefusals.ChangedMeanwhile)
        {
            // What stands there now is shown beside what was typed; sending again means: I have seen it.
            IsClash = true;
            Input.Version = Now.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var now = await db.Initiatives.Where(i => i.Slug == slug)
            .Select(i => new Stored(i.Id, i.Slug, i.Title, i.Dream, i.HelpWanted, i.Needs, i.AskedCents, i.InitiatorName, i.Version)
            {
                OwnerId = i.OwnerId,
                Contact = i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => n.Contact).Single(),
                HomeName = i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => n.Name).Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (now is null || !await this.IsInitiatorAsync(db, tickets, now.Id, now.OwnerId, cancellationToken))
        {
            return false;
        }

        Now = now;
        OtherPlaces = await db.Neighbourhoods
            .Where(n => !db.Set<InitiativeNeighbourhood>().Any(p => p.InitiativeId == now.Id && p.NeighbourhoodId == n.Id && p.IsHome))
            .OrderBy(n => n.Name)
            .Select(n => new Place(n.Id, n.Slug, n.Name, db.Set<InitiativeNeighbourhood>().Any(p => p.InitiativeId == now.Id && p.NeighbourhoodId == n.Id)))
            .ToListAsync(cancellationToken);
        return true;
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public string? Title { get; set; }

        public string? Dream { get; set; }

        public Need Needs { get; set; }

        public string? Asked { get; set; }

        public string? HelpWanted { get; set; }

        public string? Name { get; set; }

        public List<string> AlsoIn { get; set; } = [];
    }

    public sealed record Place(Guid Id, string Slug, string Name, bool IsIn);

    public sealed record Stored(Guid Id, string Slug, string Title, string Dream, string HelpWanted, Need Needs, long? AskedCents, string InitiatorName, int Version)
    {
        public Guid? OwnerId { get; init; }

        public ContactPerson Contact { get; init; } = null!;

        public string HomeName { get; init; } = "";
    }
}
