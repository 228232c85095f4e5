using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Web.Downloads;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>The cash book of a year as a file: line after line from the database to the visitor, so its length does not matter.</summary>
internal static class CashbookDownloads
{
    public static void MapCashbookDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/wijken/{wijk}/kasboek.csv", CsvAsync).AllowAnonymous();
        endpoints.MapGet("/wijken/{wijk}/kasboek.json", JsonAsync).AllowAnonymous();
    }

    private static async Task CsvAsync(HttpContext context, string wijk, string? jaar, WijkFondsDb db, TimeProvider clock, Sentences t)
    {
        var (lines, _, year) = await FindAsync(context, wijk, jaar, db, clock);
        if (lines is null)
        {
            return;
        }

        context.Response.ContentType = Csv.ContentType;
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"kasboek-{year}.csv\"");
        await using var writer = new StreamWriter(context.Response.Body);
        await writer.WriteAsync(Csv.ByteOrderMark + Csv.Line(
            "nummer", "datum", "soort", "bedrag", "bedrag_centen", "vrij_na", "vrij_na_centen", "geldbron", "initiatief", "adres", "gedaan_door", "op_grond_van"));
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(context.RequestAborted))
        {
            await writer.WriteAsync(Csv.Line(
                line.Seq, line.BookedOn, LedgerWords.Names[line.Kind], new CsvNumber(Csv.Euros(line.AmountCents)), line.AmountCents,
                new CsvNumber(Csv.Euros(line.FreeAfterCents)), line.FreeAfterCents, line.SourceName, line.InitiativeTitle ?? "",
                line.InitiativeSlug is null ? "" : "/initiatieven/" + line.InitiativeSlug, line.ActorRole is { } role ? t.RoleName(role) : "", line.AuthorityRef));
        }
    }

    private static async Task JsonAsync(HttpContext context, string wijk, string? jaar, WijkFondsDb db, TimeProvider clock, Sentences t)
    {
        var (lines, name, year) = await FindAsync(context, wijk, jaar, db, clock);
        if (lines is null)
        {
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("wijk", name);
        json.WriteNumber("jaar", year);
        json.WriteStartArray("regels");
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(context.RequestAborted))
        {
            Write(json, line, t);
            if (json.BytesPending > 16_384)
            {
                await json.FlushAsync(context.RequestAborted);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, CashbookEntry line, Sentences t)
    {
        json.WriteStartObject();
        json.WriteNumber("nummer", line.Seq);
        json.WriteString("datum", FormattableString.Invariant($"{line.BookedOn:yyyy-MM-dd}"));
        json.WriteString("soort", LedgerWords.Names[line.Kind]);
        json.WriteNumber("bedragCenten", line.AmountCents);
        json.WriteNumber("vrijNaCenten", line.FreeAfterCents);
        json.WriteString("geldbron", line.SourceName);
        json.WriteString("initiatief", line.InitiativeTitle);
        json.WriteString("adres", line.InitiativeSlug is null ? null : "/initiatieven/" + line.InitiativeSlug);
        json.WriteString("gedaanDoor", line.ActorRole is { } role ? t.RoleName(role) : null);
        json.WriteString("opGrondVan", line.AuthorityRef);
        json.WriteEndObject();
    }

    private static async Task<(IQueryable<CashbookEntry>? Lines, string Name, int Year)> FindAsync(HttpContext context, string wijk, string? jaar, WijkFondsDb db, TimeProvider clock)
    {
        var found = await db.Neighbourhoods.Where(n => n.Slug == wijk).Select(n => new { n.Id, n.Name }).SingleOrDefaultAsync(context.RequestAborted);
        if (found is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return default;
        }

        var year = int.TryParse(jaar, out var asked) && asked is >= 2000 and <= 2999 ? asked : clock.Today().Year;
        return (db.CashbookLines.Where(l => l.NeighbourhoodId == found.Id && l.Year == year).WithNames(db).OrderBy(line => line.Seq), found.Name, year);
    }
}
