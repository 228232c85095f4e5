using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Obstacles;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Desk;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Obstacles;

/// <summary>Everything that is stuck in the wijken of this wijkwerker: say the next step, or what helped.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class DeskModel(WijkFondsDb db, SayNextStep sayNextStep, SolveObstacle solveObstacle, CorrectObstacle correctObstacle, TimeProvider clock) : PageModel
{
    private const int RowsMax = 100;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<Row> Stuck { get; private set; } = [];

    public IReadOnlyList<(string Slug, string Name)> Wijken { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostStepAsync(FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(await sayNextStep.ExecuteAsync(new(User.PersonId(), Input.ObstacleId, Input.Text ?? ""), form, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostSolvedAsync(FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(await solveObstacle.ExecuteAsync(new(User.PersonId(), Input.ObstacleId, Input.Text ?? ""), form, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCorrectAsync(FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(await correctObstacle.ExecuteAsync(new(User.PersonId(), Input.ObstacleId, Input.What ?? "", Input.StuckWith ?? ""), form, cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(Outcome<Guid> outcome, CancellationToken cancellationToken)
    {
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content("~/loket/vastlopers?bewaard=true"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var mine = db.WijkenOf(User.PersonId());
        Stuck = await (
            from o in db.Obstacles
            where o.SolvedOn == null && mine.Any(n => n.Id == o.NeighbourhoodId)
            join i in db.Initiatives on o.InitiativeId equals i.Id
            orderby o.Since
            select new Row(o.Id, i.Slug, i.Title, o.What, o.StuckWith, o.Since, o.NextStep)).Take(RowsMax).ToListAsync(cancellationToken);
        Wijken = (await mine.OrderBy(n => n.Name).Select(n => new { n.Slug, n.Name }).ToListAsync(cancellationToken)).ConvertAll(n => (n.Slug, n.Name));
    }

    public sealed record Row(Guid Id, string Slug, string Title, string What, string StuckWith, DateOnly Since, string NextStep);

    public sealed class Fields
    {
        public Guid ObstacleId { get; set; }

        public string? Text { get; set; }

        public string? What { get; set; }

        public string? StuckWith { get; set; }
    }
}
