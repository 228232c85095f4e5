using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Desk;

/// <summary>Write down that a neighbour stands behind an initiative: at the door, from a list on paper, by telephone (C17, E10).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class WriteSupportModel(WijkFondsDb db, WriteDownEndorsement writeDownEndorsement) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Row Idea { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "klaar")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await writeDownEndorsement.ExecuteAsync(
            new(User.PersonId(), Idea.Id, Input.FirstName ?? "", Input.Reach ?? "", Input.TakesPart, Input.Offer ?? "", Input.ShowsName, Input.Channel, Input.HasPermission),
            form,
            cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/loket/steun/{slug}?klaar={(outcome.Value.IsNew ? "ja" : "al")}")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.InitiativesOf(User.PersonId()).Visible().Where(i => i.Slug == slug).Select(i => new Row(i.Id, i.Slug, i.Title, i.EndorsementCount)).SingleOrDefaultAsync(cancellationToken);
        if (idea is not null)
        {
            Idea = idea;
        }

        return idea is not null;
    }

    public sealed class Form
    {
        public string? FirstName { get; set; }

        public string? Reach { get; set; }

        public bool TakesPart { get; set; }

        public string? Offer { get; set; }

        public bool ShowsName { get; set; }

        public Channel Channel { get; set; } = Channel.Spoken;

        public bool HasPermission { get; set; }
    }

    public sealed record Row(Guid Id, string Slug, string Title, int Supporters);
}
