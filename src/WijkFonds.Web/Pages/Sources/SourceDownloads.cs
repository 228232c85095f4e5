using WijkFonds.Web.Downloads;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Pages.Wijken;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>The account of a source as a file: every initiative, and a line for each place where the rest of the money is. The lines below "in" add up to "in".</summary>
internal static class SourceDownloads
{
    private static readonly string[] Always = ["soort", "bedrag", "bedrag_centen", "geldbron", "van_wie", "jaar"];

    private static readonly string[] OfInitiative =
        ["wijk", "initiatief", "adres", "waarvoor", "toegekend_centen", "betaald_centen", "teruggekomen_centen", "afspraak", "gesprek_op", "gelukt", "wat_veranderde", "wat_tegenviel", "wat_onverwacht_uitkwam"];

    private static readonly string[] OfTransfer = ["datum", "op_grond_van", "nummer"];

    public static void MapSourceDownloads(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/geldbronnen/{id:guid}.csv", CsvAsync).AllowAnonymous();

    private static async Task CsvAsync(HttpContext context, Guid id, WijkFondsDb db, WijkLines wijken, Sentences t)
    {
        if (await SourceAccount.ReadAsync(db, id, int.MaxValue, context.RequestAborted) is not { } account)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (source, money) = (account.Source, account.Position);
        var names = (await wijken.AllAsync(context.RequestAborted)).ToDictionary(wijk => wijk.Id, wijk => wijk.Name);
        context.Response.ContentType = Csv.ContentType;
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"geldbron-{source.Year}-{source.Id:N}.csv\"");
        await using var writer = new StreamWriter(context.Response.Body);
        await writer.WriteAsync(Csv.ByteOrderMark + Csv.Line([.. Always, .. OfInitiative, .. OfTransfer]));
        Task LineAsync(string kind, long cents, int year, object?[]? ofInitiative = null, object?[]? ofTransfer = null) => writer.WriteAsync(Csv.Line(
            [kind, new CsvNumber(Csv.Euros(cents)), cents, source.Name, source.Financier, year, .. Filled(ofInitiative, OfInitiative), .. Filled(ofTransfer, OfTransfer)]));

        foreach (var arrival in money.Arrivals)
        {
            await LineAsync(arrival.IsBack ? "terug-naar-gever" : "binnengekomen", Math.Abs(arrival.Cents) * (arrival.IsBack || arrival.Cents > 0 ? 1 : -1), source.Year, ofTransfer: [arrival.BookedOn, arrival.AuthorityRef, arrival.Seq]);
        }

        if (money.AheadCents > 0)
        {
            await LineAsync("nog-niet-binnen", money.AheadCents, source.Year);
        }

        foreach (var row in account.Contributions)
        {
            await LineAsync(
                "bijdrage", row.Cents, row.Sum.Year,
                [
                    names.GetValueOrDefault(row.Sum.NeighbourhoodId), row.Title, row.Slug is null ? "" : "/initiatieven/" + row.Slug, t.DimensionName(row.Dimension), row.Sum.GivenCents, row.Sum.PaidCents, row.Sum.ReturnedCents,
                    string.Join(" | ", row.Agreements), row.Talk?.SpokenOn, row.Talk is null ? "" : row.Talk.DidNotWork ? "nee" : "ja", row.Talk?.Changed, row.Talk?.FellShort, row.Talk?.Unexpected,
                ],
                [null, null, row.Sum.LastSeq]);
        }

        foreach (var part in money.Wijken)
        {
            await LineAsync("gereserveerd", part.Position.ReservedCents, part.Year, [names.GetValueOrDefault(part.NeighbourhoodId)]);
            await LineAsync("vrij", part.Position.FreeCents, part.Year, [names.GetValueOrDefault(part.NeighbourhoodId)]);
        }

        await LineAsync("nog-te-verdelen", money.UndividedCents, source.Year);
        await LineAsync("berekend-tot-en-met-boeking", 0, source.Year, ofTransfer: [null, null, account.LedgerSeq]);
    }

    /// <summary>As many fields as there are heads, so that every line of the file has the same.</summary>
    private static IEnumerable<object?> Filled(object?[]? fields, string[] heads) => heads.Select((_, i) => fields?.ElementAtOrDefault(i));
}
