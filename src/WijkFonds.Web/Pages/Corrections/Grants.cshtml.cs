using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>What was granted in the wijken of this alderman, newest first: where a contribution is set lower or asked back.</summary>
[Authorize(Policy = Access.Alderman)]
public sealed class GrantsModel(WijkFondsDb db) : PageModel
{
    private const int RowsMax = 200;

    public IReadOnlyList<Row> Grants { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.Alderman);
        Grants = await (
            from g in db.Grants
            where mine == null || mine.Contains(g.NeighbourhoodId)
            join a in db.Allocations on g.AllocationId equals a.Id
            where a.State != AllocationState.Lapsed
            join i in db.Initiatives on g.InitiativeId equals i.Id
            orderby g.GrantedOn descending, g.Id descending
            select new Row(g.Id, i.Title, g.AmountCents, g.Year, a.State)).Take(RowsMax).ToListAsync(cancellationToken);
    }

    public sealed record Row(Guid Id, string Title, long AmountCents, int Year, AllocationState State);
}
