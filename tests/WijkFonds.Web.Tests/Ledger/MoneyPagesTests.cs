using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Ledger;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Ledger;

public sealed class MoneyPagesTests : IAsyncLifetime
{
    private const string Official = "rol:proef";

    private readonly TestPortal portal = new();
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" } };
    private readonly Initiative cafe;

    public MoneyPagesTests()
    {
        cafe = new Initiative { Slug = "kotercafe", Title = "=Kotercafé; \"fijn\"", Dream = "Koffie", InitiatorName = "Samira" };
        cafe.Neighbourhoods.Add(new InitiativeNeighbourhood { NeighbourhoodId = laak.Id, InitiativeId = cafe.Id, IsHome = true });
    }

    public Task InitializeAsync() => portal.Database.GivenAsync(laak, cafe);

    public Task DisposeAsync()
    {
        portal.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_beheerder_brings_money_to_a_wijk_and_every_page_and_file_says_the_same_to_the_cent()
    {
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        await RegisterAsync(beheerder);
        Assert.Equal(HttpStatusCode.Found, (await BookAsync(beheerder, "beschikbaar", "1.000,05", "Raadsbesluit 2026-45")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await BookAsync(beheerder, "verdeel", "900,04", "Collegebesluit 2026-12")).StatusCode);
        var reservation = await ReserveAsync(250_03);
        Assert.True((await ActAsync(l => l.GrantAsync(reservation, 200_02, Official, "besluit:1"))).IsAccepted);

        using var visitor = portal.CreateClient();
        var budget = await visitor.PageAsync("/wijken/laak/begroting");
        var sentence = budget.QuerySelector(".wf-lead")!.TextContent;
        foreach (var amount in new[] { "900,04", "200,02", "700,02" })
        {
            Assert.Contains("€\u00a0" + amount, sentence, StringComparison.Ordinal);
        }

        // The rows of the table add up to what its last line says.
        var table = (IHtmlTableElement)budget.QuerySelector("#tabel-geld")!.Closest("table")!;
        Assert.Equal(90_004, table.Bodies[0].Rows.Sum(row => Cents(row.Cells[^1].TextContent)));
        Assert.Equal(90_004, Cents(table.Foot!.Rows[0].Cells[^1].TextContent));
        Assert.Equal(3, budget.QuerySelectorAll(".wf-streams__wide .wf-stream").Count(stream => stream.GetAttribute("aria-label")!.Contains("200,02", StringComparison.Ordinal)));

        var book = await visitor.PageAsync("/wijken/laak/kasboek");
        var lines = book.QuerySelectorAll(".wf-cashbook > li").ToList();
        Assert.Equal([70_002, 64_996 + 5, 90_004], lines.Select(line => Cents(line.QuerySelector(".wf-cashbook__free .wf-money")!.TextContent)));

        using var json = JsonDocument.Parse(await visitor.GetStringAsync("/wijken/laak/kasboek.json"));
        var rows = json.RootElement.GetProperty("regels").EnumerateArray().ToList();
        Assert.Equal([90_004, 250_03, 200_02], rows.Select(row => row.GetProperty("bedragCenten").GetInt64()));
        Assert.Equal([90_004, 65_001, 70_002], rows.Select(row => row.GetProperty("vrijNaCenten").GetInt64()));
        var csv = (await visitor.GetStringAsync("/wijken/laak/kasboek.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(row => row.GetProperty("bedragCenten").GetInt64()), csv.Skip(1).Select(line => long.Parse(line.Split(';')[4], CultureInfo.InvariantCulture)));
        Assert.Equal(["900,04", "250,03", "200,02"], csv.Skip(1).Select(line => line.Split(';')[3]));
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task A_title_that_looks_like_a_formula_is_only_text_in_a_spreadsheet()
    {
        // T-37, goal G42. Turns red without Harmless in Csv.
        await FundedAsync();
        await ReserveAsync(100);

        using var visitor = portal.CreateClient();
        var csv = await visitor.GetStringAsync("/wijken/laak/kasboek.csv");

        Assert.Contains("\"'=Kotercafé; \"\"fijn\"\"\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_there_is_gets_a_sentence_at_the_field_and_what_was_typed_stays()
    {
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        await RegisterAsync(beheerder);
        await BookAsync(beheerder, "beschikbaar", "100", "Raadsbesluit 2026-45");

        var refused = await BookAsync(beheerder, "verdeel", "100,01", "Collegebesluit 1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await FormPost.ParseAsync(refused);
        Assert.Contains("Er is niet genoeg vrij: nog €\u00a0100.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("100,01", page.QuerySelector("input[name='Input.Amount']")!.GetAttribute("value"));
        Assert.Contains("Vul het besluit in", (await FormPost.ParseAsync(await BookAsync(beheerder, "verdeel", "1", "?!"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cash_book_is_searched_by_name_amount_month_and_kind()
    {
        await FundedAsync();
        await ReserveAsync(123_45);
        using var visitor = portal.CreateClient();

        foreach (var (query, count) in new[] { ("", 2), ("?zoek=koter", 1), ("?zoek=123,45", 1), ("?zoek=nergens", 0), ("?maand=11", 2), ("?maand=10", 0), ("?soort=apart-gezet", 1), ("?soort=onzin", 2), ("?zoek=%25", 0), ("?zoek=' OR 1=1 --", 0), ("?jaar=0", 2), ("?voor=2", 0) })
        {
            var page = await visitor.PageAsync("/wijken/laak/kasboek" + query);
            Assert.True(count == page.QuerySelectorAll(".wf-cashbook > li").Length, $"{query}: {page.QuerySelectorAll(".wf-cashbook > li").Length}");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/wijken/nergens/kasboek.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/wijken/laak/begroting/1999")).StatusCode);
    }

    [Fact]
    public async Task A_ledger_that_stopped_makes_the_portal_not_ready_while_its_pages_stay_up()
    {
        using var visitor = portal.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/readyz")).StatusCode);

        portal.Services.GetRequiredService<LedgerWatch>().Report("proef");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/wijken/laak/begroting")).StatusCode);
    }

    private static async Task RegisterAsync(HttpClient beheerder)
    {
        var form = await beheerder.FormAsync("/beheer/geld/nieuw");
        var answer = await form.Fill("Input.Name", "Leefbaarheid").Fill("Input.Financier", "Rijk").Tick("Input.Kind", "State").Fill("Input.Purpose", "Voor een prettige buurt.").SendAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Found, (await FormPost.ParseAsync(answer)).Body!.TextContent);
    }

    private async Task<HttpResponseMessage> BookAsync(HttpClient beheerder, string what, string amount, string decision)
    {
        await using var db = portal.Database.Read();
        var form = await beheerder.FormAsync($"/beheer/geld/{db.Sources.Single().Id:N}/{what}");
        form = form.Fill("Input.Amount", amount).Fill("Input.Decision", decision);
        return await (what == "beschikbaar" ? form : form.Tick("Input.NeighbourhoodId", $"{laak.Id} 2026")).SendAsync();
    }

    private async Task FundedAsync()
    {
        var source = Guid.CreateVersion7();
        Assert.True((await ActAsync(l => l.FundSourceAsync(source, 2026, 1, null, 1000_00, Official, "raad-1"))).IsAccepted);
        Assert.True((await ActAsync(l => l.AllocateToNeighbourhoodAsync(source, laak.Id, 2026, 1000_00, Official, "college-1"))).IsAccepted);
    }

    private async Task<Guid> ReserveAsync(long cents) =>
        (await portal.Services.GetRequiredService<Writes>().OnceAsync(FormKey.New(), work => work.ReserveAnyAsync(laak.Id, 2026, cafe.Id, cents), CancellationToken.None)).Value;

    private Task<Outcome<T>> ActAsync<T>(Func<LedgerWriter, Task<Outcome<T>>> act) =>
        portal.Services.GetRequiredService<Writes>().OnceAsync(FormKey.New(), work => act(work.Ledger), CancellationToken.None);

    private static long Cents(string shown) => Money.TryParse(shown.Trim(), out var money) ? money.Cents : throw new FormatException(shown);
}
