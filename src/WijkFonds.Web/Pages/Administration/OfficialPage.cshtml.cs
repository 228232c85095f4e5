using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>One person: roles to take away, the app on a lost telephone, a block.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class OfficialPageModel(WijkFondsDb db, ProposeRole proposeRole, ResetSecondFactor resetSecondFactor, BlockPerson blockPerson) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Card Person { get; private set; } = null!;

    public bool IsMe => Person.Id == User.PersonId();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostRevokeAsync(Guid id, FormKey form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        async () =>
        {
            var post = Person.Posts.FirstOrDefault(post => post.AppointmentId == Input.AppointmentId);
            return post is null
                ? PeopleRefusals.RoleMissing.At("Input.AppointmentId")
                : (await proposeRole.ExecuteAsync(new(User.PersonId(), id, null, null, post.Role, post.NeighbourhoodId, IsRevocation: true, Input.Reason), form, cancellationToken)).Refusal;
        },
        cancellationToken);

    public Task<IActionResult> OnPostResetAsync(Guid id, FormKey form, CancellationToken cancellationToken) =>
        AnswerAsync(id, async () => (await resetSecondFactor.ExecuteAsync(new(User.PersonId(), id, Input.Reason), form, cancellationToken)).Refusal, cancellationToken);

    public Task<IActionResult> OnPostBlockAsync(Guid id, FormKey form, CancellationToken cancellationToken) =>
        AnswerAsync(id, async () => (await blockPerson.ExecuteAsync(new(User.PersonId(), id, !Person.IsBlocked, Input.Reason), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Task<Refusal?>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return await act() is { } refusal ? this.Refused(refusal) : LocalRedirect(Url.Content($"~/beheer/mensen/{id:N}"));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.People.Where(p => p.Id == id)
            .Select(p => new
            {
                p.FirstName,
                p.Email,
                IsBlocked = p.BlockedAt != null,
                HasApp = db.SecondFactors.Any(f => f.PersonId == id && f.ConfirmedAt != null),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        var posts = await db.Appointments.Where(a => a.PersonId == id && a.RevokedAt == null).OrderBy(a => a.Role)
            .LeftJoin(db.Neighbourhoods, a => a.NeighbourhoodId, n => n.Id, (a, n) => new Post(a.Id, a.Role, a.NeighbourhoodId, n == null ? null : n.Name))
            .ToListAsync(cancellationToken);
        Person = new Card(id, found.FirstName, found.Email ?? "", found.IsBlocked, found.HasApp, posts);
        return true;
    }

    public sealed class Form
    {
        public Guid? AppointmentId { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Card(Guid Id, string FirstName, string Email, bool IsBlocked, bool HasApp, IReadOnlyList<Post> Posts);

    public sealed record Post(Guid AppointmentId, Role Role, Guid? NeighbourhoodId, string? Wijk);
}
