using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>The desk of the beheerder: what waits, and the way to everything.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class IndexModel(WijkFondsDb db) : PageModel
{
    public int Waiting { get; private set; }

    public int Wijken { get; private set; }

    public int Officials { get; private set; }

    public int Administrators { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        Waiting = await db.RoleProposals.CountAsync(p => p.DecidedAt == null && p.ProposedById != me && p.PersonId != me, cancellationToken);
        Wijken = await db.Neighbourhoods.CountAsync(cancellationToken);
        var posts = await db.Appointments.Where(a => a.RevokedAt == null).Select(a => new { a.PersonId, a.Role }).ToListAsync(cancellationToken);
        Officials = posts.Select(post => post.PersonId).Distinct().Count();
        Administrators = posts.Count(post => post.Role == Role.Administrator);
    }
}
