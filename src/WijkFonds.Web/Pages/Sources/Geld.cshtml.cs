using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>All money sources of the municipality and how their money is divided over the wijken.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class GeldModel(WijkFondsDb db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var sources = await db.Sources.OrderByDescending(s => s.Year).ThenBy(s => s.Name).ToListAsync(cancellationToken);
        var accounts = await db.LedgerAccounts
            .Where(a => a.Kind == AccountKind.Source || a.Kind == AccountKind.Neighbourhood)
            .Select(a => new { a.Kind, a.SourceId, a.NeighbourhoodId, a.CreditsPosted, a.DebitsPosted, a.DebitsPending })
            .ToListAsync(cancellationToken);
        var wijken = await db.Neighbourhoods.ToDictionaryAsync(n => n.Id, n => n.Name, cancellationToken);
        Rows =
        [
            .. sources.Select(source =>
            {
                var own = accounts.Where(a => a.SourceId == source.Id).ToList();
                return new Row(
                    source,
                    own.Where(a => a.Kind == AccountKind.Source).Sum(a => a.CreditsPosted - a.DebitsPosted),
                    [
                        .. own.Where(a => a.Kind == AccountKind.Neighbourhood)
                            .Select(a => new Share(wijken.GetValueOrDefault(a.NeighbourhoodId!.Value, "?"), a.CreditsPosted - a.DebitsPosted - a.DebitsPending))
                            .OrderBy(share => share.Wijk, StringComparer.CurrentCulture),
                    ]);
            }),
        ];
    }

    /// <param name="UndividedCents">Available and not given to a wijk yet.</param>
    public sealed record Row(Source Source, long UndividedCents, IReadOnlyList<Share> Shares);

    /// <param name="FreeCents">Free in this wijk from this source.</param>
    public sealed record Share(string Wijk, long FreeCents);
}
