using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>Who has which role, what was proposed about that, and a form to propose somebody.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class OfficialsModel(WijkFondsDb db, ProposeRole proposeRole, DecideRole decideRole) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Official> Officials { get; private set; } = [];

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    public IReadOnlyList<Wijk> Wijken { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostProposeAsync(FormKey form, CancellationToken cancellationToken)
    {
        var input = new ProposeRole.Input(User.PersonId(), null, Input.Email, Input.FirstName, Input.Role ?? 0, Input.NeighbourhoodId, IsRevocation: false, Input.Reason);
        var refusal = Input.Role is null ? PeopleRefusals.RoleMissing.At("Input.Role") : (await proposeRole.ExecuteAsync(input, form, cancellationToken)).Refusal;
        return await AnswerAsync(refusal, cancellationToken);
    }

    public Task<IActionResult> OnPostYesAsync(Guid proposal, FormKey form, CancellationToken cancellationToken) => DecideAsync(proposal, isConfirmed: true, form, cancellationToken);

    public Task<IActionResult> OnPostNoAsync(Guid proposal, FormKey form, CancellationToken cancellationToken) => DecideAsync(proposal, isConfirmed: false, form, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid proposal, bool isConfirmed, FormKey form, CancellationToken cancellationToken) =>
        await AnswerAsync((await decideRole.ExecuteAsync(new(User.PersonId(), proposal, isConfirmed), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content("~/beheer/mensen"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        Wijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Wijk(n.Id, n.Name)).ToListAsync(cancellationToken);
        var names = Wijken.ToDictionary(wijk => wijk.Id, wijk => wijk.Name);
        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

        var posts = await db.Appointments.Where(a => a.RevokedAt == null)
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { p.Id, p.FirstName, p.Email, a.Role, a.NeighbourhoodId, HasApp = db.SecondFactors.Any(f => f.PersonId == p.Id && f.ConfirmedAt != null) })
            .ToListAsync(cancellationToken);
        Officials = [.. posts.GroupBy(post => (post.Id, post.FirstName, post.Email, post.HasApp))
            .Select(person => new Official(person.Key.Id, person.Key.FirstName, person.Key.Email ?? "", person.Key.HasApp, [.. person.OrderBy(post => post.Role).Select(post => new Post(post.Role, NameOf(post.NeighbourhoodId)))]))
            .OrderBy(official => official.FirstName, StringComparer.CurrentCulture)];

        var proposals = await db.RoleProposals.Where(p => p.DecidedAt == null).OrderBy(p => p.ProposedAt)
            .Join(db.People, p => p.PersonId, person => person.Id, (p, person) => new { Proposal = p, person.FirstName })
            .Join(db.People, row => row.Proposal.ProposedById, by => by.Id, (row, by) => new { row.Proposal, row.FirstName, ProposedBy = by.FirstName })
            .ToListAsync(cancellationToken);
        Proposals = [.. proposals.Select(row => new Proposal(
            row.Proposal.Id, row.FirstName, row.Proposal.Role, NameOf(row.Proposal.NeighbourhoodId), row.Proposal.IsRevocation, row.Proposal.Reason, row.ProposedBy,
            row.Proposal.ProposedAt.DayInAmsterdam(), MayConfirm: row.Proposal.ProposedById != me && row.Proposal.PersonId != me, MayRefuse: row.Proposal.PersonId != me))];
    }

    public sealed class Form
    {
        public string? Email { get; set; }

        public string? FirstName { get; set; }

        public Role? Role { get; set; }

        public Guid? NeighbourhoodId { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Official(Guid Id, string FirstName, string Email, bool HasApp, IReadOnlyList<Post> Posts);

    /// <param name="Wijk">Null: everywhere.</param>
    public sealed record Post(Role Role, string? Wijk);

    public sealed record Proposal(Guid Id, string FirstName, Role Role, string? Wijk, bool IsRevocation, string Reason, string ProposedBy, DateOnly ProposedOn, bool MayConfirm, bool MayRefuse);

    public sealed record Wijk(Guid Id, string Name);
}
