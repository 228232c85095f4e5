using System.Globalization;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Checkpoints, and the proofs that a line stands in one and that one is the beginning of another (LEDGER 4.10, RFC 9162).</summary>
internal static class LedgerProofs
{
    private const string Home = LedgerPublic.Home;
    private const int CheckpointsMax = 1_000;

    public static void MapLedgerProofs(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Home + "/checkpoint", (HttpContext context, CheckpointFolder folder, Sentences t) => Text(context, folder.Newest, isNewest: true, t)).AllowAnonymous();
        endpoints.MapGet(Home + "/checkpoint.sig", (HttpContext context, CheckpointFolder folder, Sentences t) => Signature(context, folder.Newest, isNewest: true, t)).AllowAnonymous();
        endpoints.MapGet(Home + "/checkpoint/{size:long}", (HttpContext context, long size, CheckpointFolder folder, Sentences t) => Text(context, folder.Find(size), isNewest: false, t)).AllowAnonymous();
        endpoints.MapGet(Home + "/checkpoint/{size:long}.sig", (HttpContext context, long size, CheckpointFolder folder, Sentences t) => Signature(context, folder.Find(size), isNewest: false, t)).AllowAnonymous();
        endpoints.MapGet(Home + "/checkpoints", All).AllowAnonymous();
        endpoints.MapGet(Home + "/sleutel.pem", Key).AllowAnonymous();
        endpoints.MapGet(Home + "/bewijs/{seq:long}", InclusionAsync).AllowAnonymous();
        endpoints.MapGet(Home + "/consistentie", ConsistencyAsync).AllowAnonymous();
    }

    private static IResult Text(HttpContext context, SignedCheckpoint? checkpoint, bool isNewest, Sentences t)
    {
        Keep(context, isNewest);
        return checkpoint is null ? NotThere(t) : Results.Bytes(checkpoint.Checkpoint.Bytes, "text/plain; charset=utf-8");
    }

    private static IResult Signature(HttpContext context, SignedCheckpoint? checkpoint, bool isNewest, Sentences t)
    {
        Keep(context, isNewest);
        return checkpoint is null ? NotThere(t) : Results.Bytes(checkpoint.Signature, "application/octet-stream", FormattableString.Invariant($"checkpoint-{checkpoint.Size}.sig"));
    }

    /// <summary>All of them, the oldest first, at most a thousand in one answer.</summary>
    private static IResult All(HttpContext context, string? vanaf, CheckpointFolder folder, Sentences t)
    {
        var from = 0L;
        if (vanaf is not null && !LedgerPublic.TryNumber(vanaf, out from))
        {
            return LedgerPublic.Sorry(t["Kies vanaf welke omvang je de controlepunten wilt, bijvoorbeeld ?vanaf=1000."]);
        }

        context.IsOfThisMoment();
        var some = folder.All.Where(c => c.Size >= from).Take(CheckpointsMax + 1).ToList();
        return Results.Json(new
        {
            controlepunten = some.Take(CheckpointsMax).Select(c => new
            {
                omvang = c.Size,
                gemaaktOp = c.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                tekst = c.Checkpoint.Text,
                handtekening = Convert.ToBase64String(c.Signature),
            }),
            verderVanaf = some.Count > CheckpointsMax ? some[^1].Size : (long?)null,
        });
    }

    private static IResult Key(HttpContext context, CheckpointFolder folder, Sentences t)
    {
        context.IsOfThisMoment();
        return folder.PublicPem is { } pem ? Results.Text(pem, "text/plain; charset=utf-8") : NotThere(t);
    }

    private static async Task<IResult> InclusionAsync(HttpContext context, long seq, string? omvang, WijkFondsDb db, CheckpointFolder folder, Sentences t)
    {
        if (folder.Newest is not { } newest)
        {
            return NotThere(t);
        }

        var size = newest.Size;
        if (omvang is not null && (!LedgerPublic.TryNumber(omvang, out size) || size < 1 || size > newest.Size))
        {
            return LedgerPublic.Sorry(t["Kies een omvang van 1 tot en met {0}. Zo ver is het grootboek ondertekend.", newest.Size]);
        }

        if (seq < 1 || seq > size)
        {
            return LedgerPublic.Sorry(t["Boeking {0} staat niet in dit controlepunt. Het gaat over boeking 1 tot en met {1}.", seq, size]);
        }

        var tree = new LedgerTree(db, context.RequestAborted);
        var proof = new { regel = seq, omvang = size, blad = Hex(await tree.LeafAsync(seq)), pad = (await tree.InclusionAsync(seq, size)).Select(Hex), wortel = Hex(await tree.RootAsync(size)) };
        Keep(context, omvang is null);
        return Results.Json(proof);
    }

    private static async Task<IResult> ConsistencyAsync(HttpContext context, string? van, string? tot, WijkFondsDb db, CheckpointFolder folder, Sentences t)
    {
        var newest = folder.Newest?.Size ?? 0;
        if (!LedgerPublic.TryNumber(van, out var from) || !LedgerPublic.TryNumber(tot, out var to) || from < 1 || from > to || to > newest)
        {
            return LedgerPublic.Sorry(t["Kies twee omvangen, de kleinste eerst: ?van=10&tot=20. Het grootboek is ondertekend tot en met boeking {0}.", newest]);
        }

        var tree = new LedgerTree(db, context.RequestAborted);
        var proof = new { van = from, tot = to, wortelVan = Hex(await tree.RootAsync(from)), wortelTot = Hex(await tree.RootAsync(to)), pad = (await tree.ConsistencyAsync(from, to)).Select(Hex) };
        Keep(context, isNewest: false);
        return Results.Json(proof);
    }

    private static IResult NotThere(Sentences t) => LedgerPublic.Sorry(t["Dit controlepunt is er niet. Kijk op /transparantie/grootboek welke er zijn."], StatusCodes.Status404NotFound);

    private static void Keep(HttpContext context, bool isNewest)
    {
        if (isNewest)
        {
            context.IsOfThisMoment();
        }
        else
        {
            context.MayBeKept();
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
