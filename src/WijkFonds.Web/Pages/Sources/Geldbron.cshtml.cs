using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Ledger;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Pages.Wijken;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>What became of the money of one source: an account that its financier can use as it is (A03).</summary>
[AllowAnonymous]
public sealed class GeldbronModel(WijkFondsDb db, WijkLines wijken, TimeProvider clock) : PageModel
{
    /// <summary>A page does not grow with its history; all rows stand in the file.</summary>
    private const int RowsMax = 60;

    private const int ArrivalsMax = 40;

    public SourceAccount Account { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, WijkLines.Line> Wijken { get; private set; } = new Dictionary<Guid, WijkLines.Line>();

    public IReadOnlyList<GivenMoney> Shown { get; private set; } = [];

    /// <summary>What is not shown row by row, added up.</summary>
    public IReadOnlyList<GivenMoney> Others { get; private set; } = [];

    public IReadOnlyList<SourcePosition.Arrival> Arrivals { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public bool HasEnded => Account.Source.EndsOn < Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await SourceAccount.ReadAsync(db, id, RowsMax, cancellationToken) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        // Every wijk may be on it, and the layout shows who to call in each.
        Wijken = (await wijken.AllAsync(cancellationToken)).ToDictionary(wijk => wijk.Id);
        Shown = [.. account.Contributions.Take(RowsMax)];
        Others = [.. account.Contributions.Skip(RowsMax)];
        Arrivals = [.. account.Position.Arrivals.TakeLast(ArrivalsMax)];
        HttpContext.ShowsOn([id, .. Shown.Select(row => row.Sum.InitiativeId)]);
        return Page();
    }

    public string WijkName(Guid id) => Wijken.TryGetValue(id, out var wijk) ? wijk.Name : "";
}
