using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Checkpoints;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Controleer het zelf: what the ledger was when, with signatures, and how anybody can do it all again.</summary>
[AllowAnonymous]
public sealed class GrootboekModel(WijkFondsDb db, CheckpointFolder folder, IOptions<CheckpointOptions> options, IOptions<PortalOptions> portal) : PageModel
{
    private const int ShownAtOnce = 20;

    public SignedCheckpoint? Newest { get; private set; }

    public IReadOnlyList<SignedCheckpoint> Checkpoints { get; private set; } = [];

    /// <summary>The size below which the next page begins; null on the last page.</summary>
    public long? Older { get; private set; }

    public string? Key { get; private set; }

    public int Witnesses { get; private set; }

    public string BaseUrl { get; private set; } = "";

    /// <summary>What was typed as the number of a transfer.</summary>
    public string? Typed { get; private set; }

    /// <summary>The transfer that was asked for; null when what was typed is no number.</summary>
    public long? Asked { get; private set; }

    public bool IsThere { get; private set; }

    /// <summary>The same transfer as the cash book tells it; null when it touches no wijk.</summary>
    public CashbookEntry? Line { get; private set; }

    public async Task OnGetAsync(string? regel, long? voor, CancellationToken cancellationToken)
    {
        HttpContext.ShowsOn(CheckpointFolder.Shown);
        Newest = folder.Newest;
        var some = folder.All.Where(c => voor is null || c.Size < voor).TakeLast(ShownAtOnce + 1).Reverse().ToList();
        Checkpoints = [.. some.Take(ShownAtOnce)];
        Older = some.Count > ShownAtOnce ? Checkpoints[^1].Size : null;
        (Key, Witnesses, BaseUrl) = (folder.PublicPem, options.Value.Witnesses.Count, portal.Value.Home);
        Typed = string.IsNullOrWhiteSpace(regel) ? null : regel.Trim();
        if (long.TryParse(Typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
        {
            Asked = seq;
            IsThere = await db.LedgerTransfers.AnyAsync(t => t.Seq == seq, cancellationToken);
            Line = await db.CashbookLines.Where(l => l.Seq == seq).WithNames(db).SingleOrDefaultAsync(cancellationToken);
            if (Line?.InitiativeId is { } initiative)
            {
                // Its name stands on the page: when it goes out of sight, so does this copy.
                HttpContext.ShowsOn(initiative);
            }
        }
    }

    /// <summary>The moment as a clock in the wijk shows it.</summary>
    public static DateTime LocalTime(SignedCheckpoint checkpoint) => TimeZoneInfo.ConvertTime(checkpoint.MadeAt, Clock.Amsterdam).DateTime;

    public static string Beginning(SignedCheckpoint checkpoint) => Convert.ToBase64String(checkpoint.Checkpoint.Root)[..12];

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
