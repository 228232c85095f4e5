using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>The ledger itself for whoever wants to do it again: lines, seals and balances, in pieces, without a name in them (LEDGER 4.10).</summary>
internal static class LedgerPublic
{
    public const string Home = "/transparantie/grootboek";

    private const int LinesMax = 1_000;
    private const int AccountsMax = 10_000;

    public static void MapLedger(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Home + "/regels", LinesAsync).AllowAnonymous();
        endpoints.MapGet(Home + "/zegels", SealsAsync).AllowAnonymous();
        endpoints.MapGet(Home + "/kop", HeadAsync).AllowAnonymous();
        endpoints.MapGet(Home + "/rekeningen", AccountsAsync).AllowAnonymous();
        endpoints.MapGet(Home + "/controleer.py", Verifier).AllowAnonymous();
    }

    /// <summary>A sentence that says what to do, instead of a page.</summary>
    public static IResult Sorry(string sentence, int status = StatusCodes.Status400BadRequest) => Results.Text(sentence + "\n", "text/plain; charset=utf-8", statusCode: status);

    public static bool TryNumber(string? text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>What was written once never changes; an hour keeps a mistake of ours short.</summary>
    public static void MayBeKept(this HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=3600";

    public static void IsOfThisMoment(this HttpContext context) => context.Response.Headers.CacheControl = "no-cache";

    /// <summary>The bytes of which the leaves of the tree are made, one transfer after the other.</summary>
    private static async Task<IResult> LinesAsync(HttpContext context, string? van, string? tot, WijkFondsDb db, Sentences t)
    {
        if (!TryRange(van, tot, out var from, out var to))
        {
            return Sorry(t["Kies van welke boeking tot welke: ?van=1&tot=1000. Je krijgt er hoogstens {0} tegelijk.", LinesMax]);
        }

        var transfers = await db.LedgerTransfers.AsNoTracking().Where(line => line.Seq >= from && line.Seq <= to).OrderBy(line => line.Seq).ToListAsync(context.RequestAborted);
        using var lines = new MemoryStream();
        foreach (var transfer in transfers)
        {
            lines.Write(LedgerChain.Canonical(transfer));
        }

        KeepWhole(context, transfers.Count, from, to);
        return Results.Bytes(lines.ToArray(), "text/plain; charset=utf-8");
    }

    /// <summary>The number and the hash in the chain of each transfer.</summary>
    private static async Task<IResult> SealsAsync(HttpContext context, string? van, string? tot, WijkFondsDb db, Sentences t)
    {
        if (!TryRange(van, tot, out var from, out var to))
        {
            return Sorry(t["Kies van welke boeking tot welke: ?van=1&tot=1000. Je krijgt er hoogstens {0} tegelijk.", LinesMax]);
        }

        var seals = await db.LedgerTransfers.Where(line => line.Seq >= from && line.Seq <= to).OrderBy(line => line.Seq).Select(line => new { line.Seq, line.Hash }).ToListAsync(context.RequestAborted);
        KeepWhole(context, seals.Count, from, to);
        return Results.Text(string.Concat(seals.Select(seal => FormattableString.Invariant($"{seal.Seq} {Convert.ToHexStringLower(seal.Hash)}\n"))), "text/plain; charset=utf-8");
    }

    private static async Task<IResult> HeadAsync(HttpContext context, WijkFondsDb db)
    {
        context.IsOfThisMoment();
        var head = await db.LedgerTransfers.OrderByDescending(line => line.Seq).Select(line => new { line.Seq, line.Hash }).FirstOrDefaultAsync(context.RequestAborted);
        return Results.Json(new { regel = head?.Seq ?? 0, zegel = Convert.ToHexStringLower(head?.Hash ?? LedgerHead.Empty.Hash) });
    }

    /// <summary>Every account with its kind, its limit and its balance in cents: enough to add everything up again.</summary>
    private static async Task<IResult> AccountsAsync(HttpContext context, string? na, WijkFondsDb db, Sentences t)
    {
        var after = 0L;
        if (na is not null && !TryNumber(na, out after))
        {
            return Sorry(t["Kies na welke rekening je verder wilt lezen, bijvoorbeeld ?na=10000."]);
        }

        context.IsOfThisMoment();
        var accounts = await db.LedgerAccounts.Where(a => a.Id > after).OrderBy(a => a.Id).Take(AccountsMax)
            .Select(a => new
            {
                nummer = a.Id, soort = (int)a.Kind, grens = a.Bound, bestedingsdoel = a.Earmark, af = a.DebitsPosted, bij = a.CreditsPosted,
                afGereserveerd = a.DebitsPending, bijGereserveerd = a.CreditsPending, laatsteRegel = a.LastSeq,
            })
            .ToListAsync(context.RequestAborted);
        return Results.Json(new { rekeningen = accounts, verderNa = accounts.Count == AccountsMax ? accounts[^1].nummer : (long?)null });
    }

    private static IResult Verifier(HttpContext context)
    {
        context.IsOfThisMoment();
        return Results.Stream(typeof(LedgerPublic).Assembly.GetManifestResourceStream("controleer.py")!, "text/x-python; charset=utf-8", "controleer.py");
    }

    private static bool TryRange(string? van, string? tot, out long from, out long to)
    {
        to = 0;
        return TryNumber(van, out from) && TryNumber(tot, out to) && from >= 1 && to >= from && to - from < LinesMax;
    }

    private static void KeepWhole(HttpContext context, int found, long from, long to)
    {
        if (found == to - from + 1)
        {
            context.MayBeKept();
        }
        else
        {
            context.IsOfThisMoment();
        }
    }
}
