using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Markdown;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Desk;

/// <summary>One screen on a phone: write an idea down for somebody at the door, with how and with permission (U12, C17, E10).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class WriteIdeaModel(WijkFondsDb db, WriteDownIdea writeDownIdea, ReturnTickets tickets, Sentences sentences) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string Code { get; set; } = "";

    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Just written down: the code for the resident, to copy on paper.</summary>
    public Written? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "klaar")] string? done, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Code = ReturnCode.New();
        Input.Wijk = Places.Count == 1 ? Places[0].Slug : null;
        if (done is not null)
        {
            var idea = await db.InitiativesOf(User.PersonId()).Where(i => i.Slug == done && i.EnteredById == User.PersonId())
                .Select(i => new { i.Id, i.Slug, i.Title, i.InitiatorName })
                .SingleOrDefaultAsync(cancellationToken);
            Done = idea is not null && tickets.CodeFor(Request, idea.Id) is { } code ? new Written(idea.Slug, idea.Title, idea.InitiatorName, code) : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
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

        var home = Places.FirstOrDefault(place => place.Slug == Input.Wijk);
        if (home is null || SafeMarkdown.Refuse(Input.Dream) is not null)
        {
            return this.Refused(home is null ? InitiativeRefusals.UnknownWijk.At("Input.Wijk") : SafeMarkdown.Refuse(Input.Dream)!.At("Input.Dream"));
        }

        var outcome = await writeDownIdea.ExecuteAsync(
            new(User.PersonId(), home.Id, Input.Dream ?? "", Code)
            {
                Needs = Input.Needs,
                AskedCents = cents,
                Name = Input.Name ?? "",
                Reach = Input.Reach ?? "",
                Channel = Input.Channel,
                HasPermission = Input.HasPermission,
            },
            form,
            cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        tickets.Add(HttpContext, outcome.Value.Id, Code);
        return LocalRedirect(Url.Content($"~/loket/idee?klaar={outcome.Value.Slug}"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Places = await db.WijkenOf(User.PersonId()).OrderBy(n => n.Name).Select(n => new Place(n.Id, n.Slug, n.Name)).ToListAsync(cancellationToken);

    public sealed class Form
    {
        public string? Wijk { get; set; }

        public string? Dream { get; set; }

        public Need Needs { get; set; }

        public string? Asked { get; set; }

        public string? Name { get; set; }

        public string? Reach { get; set; }

        public Channel Channel { get; set; } = Channel.Spoken;

        public bool HasPermission { get; set; }
    }

    public sealed record Place(Guid Id, string Slug, string Name);

    public sealed record Written(string Slug, string Title, string Name, string Code);
}
