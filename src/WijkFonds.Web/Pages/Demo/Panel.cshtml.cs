using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Demo;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Demo;

/// <summary>Be anybody of the demo town, with one press. Only in the demo.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class PanelModel(WijkFondsDb db, DemoSignIn demoSignIn, Cookies cookies) : PageModel
{
    private const int ResidentsShown = 12;

    public IReadOnlyList<Official> Officials { get; private set; } = [];

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public string AppCode => demoSignIn.AppCode;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Officials = await db.Appointments.Where(a => a.RevokedAt == null)
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { Appointment = a, Person = p })
            .LeftJoin(db.Neighbourhoods, row => row.Appointment.NeighbourhoodId, n => n.Id, (row, n) => new { row.Person.Id, row.Person.FirstName, row.Appointment.Role, Wijk = n == null ? null : n.Name })
            .OrderBy(row => row.Role).ThenBy(row => row.Wijk)
            .Select(row => new Official(row.Id, row.FirstName, row.Role, row.Wijk))
            .ToListAsync(cancellationToken);
        Residents = await db.People.Where(p => p.Email != null && !db.Appointments.Any(a => a.PersonId == p.Id))
            .OrderByDescending(p => db.Initiatives.Count(i => i.OwnerId == p.Id)).ThenBy(p => p.Id).Take(ResidentsShown)
            .Select(p => new Resident(p.Id, p.FirstName, db.Initiatives.Where(i => i.OwnerId == p.Id).Select(i => i.Title).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid person, CancellationToken cancellationToken)
    {
        if (await demoSignIn.ExecuteAsync(person, cancellationToken) is not { } secret)
        {
            return NotFound();
        }

        cookies.BeginSession(Response, secret);
        return LocalRedirect(Url.Content("~/aanmelden/verder"));
    }

    public sealed record Official(Guid Id, string FirstName, Role Role, string? Wijk);

    public sealed record Resident(Guid Id, string FirstName, string? Title);
}
