using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>What officials did and what they were refused, newest first (T-49). Nobody can change it.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class AuditLogModel(WijkFondsDb db) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>The next page begins before this moment; null on the last page.</summary>
    public long? Before { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "voor")] long? before, CancellationToken cancellationToken)
    {
        var until = before is >= 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(before.Value) : DateTimeOffset.MaxValue;
        var rows = await db.Set<AuditEntry>().Where(a => a.At < until).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(PageSize)
            .Select(a => new { a.At, a.Act, a.Detail, a.WasRefused, a.ActorRef })
            .ToListAsync(cancellationToken);
        var refs = rows.Select(row => row.ActorRef).Distinct().ToList();
        var actors = await db.Appointments.Where(a => refs.Contains(a.Pseudonym))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.Pseudonym, p.FirstName, a.Role })
            .ToDictionaryAsync(a => a.Pseudonym, cancellationToken);
        Lines = [.. rows.Select(row => new Line(row.At, actors.GetValueOrDefault(row.ActorRef)?.FirstName ?? row.ActorRef, actors.GetValueOrDefault(row.ActorRef)?.Role, row.Act, row.Detail, row.WasRefused))];
        Before = rows.Count == PageSize ? rows[^1].At.ToUnixTimeMilliseconds() + 1 : null;
    }

    public sealed record Line(DateTimeOffset At, string Who, Role? As, string Act, string Detail, bool WasRefused);
}
