using WijkFonds.Web.Downloads;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Pages.Wijken;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>The account of a source as a file: every initiative, and a line for each place where the rest of the money is. The lines below "in" add up to "in".</summary>
internal static class SourceDownloads
{
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
        await writer.WriteAsync(Csv.ByteOrderMark + Csv.Line(
            "soort", "bedrag", "bedrag_centen", "geldbron", "van_wie", "jaar", "wijk", "initiatief", "adres", "waarvoor", "toegekend_centen", "betaald_centen", "teruggekomen_centen",
            "afspraak", "gesprek_op", "gelukt", "wat_veranderde", "wat_tegenviel", "datum", "op_grond_van", "nummer"));
        Task LineAsync(string kind, long cents, int year, params ReadOnlySpan<object?> more) =>
            writer.WriteAsync(Csv.Line([kind, new CsvNumber(Csv.Euros(cents)), cents, source.Name, source.Financier, year, .. more]));

        foreach (var arrival in money.Arrivals)
        {
            await LineAsync(arrival.IsBack ? "terug-naar-gever" : "binnengekomen", Math.Abs(arrival.Cents) * (arrival.IsBack || arrival.Cents > 0 ? 1 : -1), source.Year, "", "", "", "", "", "", "", "", "", "", "", "", arrival.BookedOn, arrival.AuthorityRef, arrival.Seq);
        }

        if (money.AheadCents > 0)
        {
            await LineAsync("nog-niet-binnen", money.AheadCents, source.Year);
        }

        foreach (var row in account.Contributions)
        {
            await LineAsync(
                "bijdrage", row.Sum.GivenCents - row.Sum.ReturnedCents, row.Sum.Year, names.GetValueOrDefault(row.Sum.NeighbourhoodId), row.Title ?? "", row.Slug is null ? "" : "/initiatieven/" + row.Slug,
                t.DimensionName(row.Dimension), row.Sum.GivenCents, row.Sum.PaidCents, row.Sum.ReturnedCents, string.Join(" | ", row.Agreements), row.Talk?.SpokenOn,
                row.Talk is null ? "" : row.Talk.DidNotWork ? "nee" : "ja", row.Talk?.Changed, row.Talk?.FellShort, null, null, row.Sum.LastSeq);
        }

        foreach (var part in money.Wijken)
        {
            await LineAsync("gereserveerd", part.Position.ReservedCents, part.Year, names.GetValueOrDefault(part.NeighbourhoodId));
            await LineAsync("vrij", part.Position.FreeCents, part.Year, names.GetValueOrDefault(part.NeighbourhoodId));
        }

        await LineAsync("nog-te-verdelen", money.UndividedCents, source.Year);
        await LineAsync("berekend-tot-en-met-boeking", 0, source.Year, "", "", "", "", "", "", "", "", "", "", "", "", null, null, account.LedgerSeq);
    }
}
