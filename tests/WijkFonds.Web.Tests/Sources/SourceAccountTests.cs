using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Tests.Ledger;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Web.Tests.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Sources;

/// <summary>A03, X13: the account of a money source makes itself, and is the ledger to the cent (I11).</summary>
public sealed class SourceAccountTests : IAsyncLifetime
{
    private const string Official = "rol:proef";

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;
    private readonly Neighbourhood vreewijk = new() { Slug = "vreewijk", Name = "Vreewijk", Contact = new ContactPerson { FirstName = "Ria", Phone = "070 123 45 67" } };
    private readonly Source source = new()
    {
        Name = "Schoon en heel", Financier = "Woningcorporatie", Kind = SourceKind.HousingCorporation, Year = DecidingTown.Year, Purpose = "Schone straten.", Restriction = "Geen eten.",
        StartsOn = new DateOnly(DecidingTown.Year, 1, 1), Earmark = 1, State = SourceState.In, DecisionRef = "Raadsbesluit 2026-45",
    };

    /// <summary>From before the first statement: EF looks only once a second whether somebody listens.</summary>
    private readonly StatementCounter counter;

    public SourceAccountTests()
    {
        counter = new StatementCounter(portal);
        town = new DecidingTown(portal.Database, portal.Clock, "laak", portal.Services.GetRequiredService<ISeal>());
    }

    private string Page => $"/geldbronnen/{source.Id:N}";

    public async Task InitializeAsync()
    {
        // One cent of another source, which no account of this one may count.
        await town.BuildAsync(1);
        await town.Database.GivenAsync(source, vreewijk);
        await town.WithMoneyAsync(10_000_07, source: source.Id);
    }

    public Task DisposeAsync()
    {
        counter.Dispose();
        portal.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Page_and_file_are_the_ledger_to_the_cent_whatever_happened_with_the_money()
    {
        await EverythingAsync();
        await using var db = portal.Database.Read();
        var ledger = await LedgerAsync(db);

        using var visitor = portal.CreateClient();
        var page = await visitor.PageAsync(Page);
        var sums = (IHtmlTableElement)page.QuerySelector("#tabel-telt-op")!;
        var shown = sums.Rows.ToDictionary(row => row.Cells[0].TextContent.Trim(), row => Cents(row.Cells[1].TextContent));
        Assert.Equal(ledger, shown.Where(row => row.Key != "Samen").Select(row => row.Value));
        Assert.Equal(shown["Samen"], sums.Bodies[1].Rows.Sum(row => Cents(row.Cells[1].TextContent)));
        Assert.Equal(shown["Samen"], sums.Bodies[0].Rows.Sum(row => Cents(row.Cells[1].TextContent)));

        // The initiatives, of which one is out of sight, add up to what was given.
        var given = (IHtmlTableElement)page.QuerySelector("#tabel-geld")!.Closest("table")!;
        var ofSource = await db.LedgerGiven.Where(g => g.SourceId == source.Id).ToListAsync();
        Assert.Equal(ofSource.Sum(g => g.GivenCents), given.Bodies[0].Rows.Sum(row => Cents(row.Cells[1].QuerySelector(".wf-money")!.TextContent)));
        Assert.Equal(ofSource.Sum(g => g.GivenCents), Cents(given.Foot!.Rows[0].Cells[1].TextContent));

        var lines = (await visitor.GetStringAsync(Page + ".csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')).ToList();
        long OfFile(params string[] kinds) => lines.Where(line => kinds.Contains(line[0])).Sum(line => long.Parse(line[2], CultureInfo.InvariantCulture));
        Assert.Equal(shown["Samen"], OfFile("binnengekomen", "nog-niet-binnen"));
        Assert.Equal(shown["Samen"], OfFile("bijdrage", "gereserveerd", "vrij", "nog-te-verdelen", "terug-naar-gever"));
        Assert.Equal(ofSource.Sum(g => g.GivenCents - g.ReturnedCents), OfFile("bijdrage"));
        Assert.Equal(shown["Betaald aan initiatieven"] + shown["Toegekend, nog te betalen"], OfFile("bijdrage"));

        var last = (await db.LedgerTransfers.MaxAsync(t => t.Seq)).ToString(CultureInfo.InvariantCulture);
        Assert.Contains($"tot en met boeking {last}.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(last, lines[^1][^1]);
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task It_says_which_cents_went_to_which_change_also_when_it_did_not_work_and_never_names_what_is_out_of_sight()
    {
        await EverythingAsync();

        using var visitor = portal.CreateClient();
        var page = await visitor.PageAsync(Page);
        var file = await visitor.GetStringAsync(Page + ".csv");

        foreach (var text in new[] { page.Body!.TextContent, file })
        {
            Assert.Contains("Kinderen spelen elke woensdag samen.", text, StringComparison.Ordinal);
            Assert.Contains("Het plein bleef leeg.", text, StringComparison.Ordinal);
            Assert.Contains("Woensdag was de verkeerde dag.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", text, StringComparison.OrdinalIgnoreCase);
            // Not confirmed by the initiator: it does not count yet (C47).
            Assert.DoesNotContain("Nog niet nagelezen.", text, StringComparison.Ordinal);
        }

        Assert.Contains("Het lukte niet, dit leerden we", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Raadsbesluit 2026-45", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".wf-streams__wide .wf-stream"), stream => stream.GetAttribute("aria-label")!.EndsWith("Kotercafé: lukte niet, dit leerden we", StringComparison.Ordinal));
        var follow = await visitor.PageAsync("/initiatieven/kotercafe/geld");
        Assert.Contains("Het plein bleef leeg.", follow.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De tieners hielpen mee.", follow.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/initiatieven/geheim/geld")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/geldbronnen/{Guid.NewGuid():N}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/geldbronnen/{Guid.NewGuid():N}.csv")).StatusCode);
    }

    [Fact]
    public async Task Money_that_is_coming_stands_in_the_list_with_how_sure_it_is()
    {
        await town.Database.GivenAsync(new Source
        {
            Name = "Groen", Financier = "Provincie", Kind = SourceKind.Province, Year = DecidingTown.Year, Purpose = "Bomen.", StartsOn = new DateOnly(DecidingTown.Year, 12, 1), Earmark = 2, ExpectedCents = 4_000_00, State = SourceState.Promised,
        });

        using var visitor = portal.CreateClient();
        var list = (await visitor.PageAsync("/geldbronnen")).Body!.TextContent;

        Assert.Contains("Binnen: €\u00a010.000,07.", list, StringComparison.Ordinal);
        Assert.Contains("Toegezegd: €\u00a04.000.", list, StringComparison.Ordinal);
    }

    /// <remarks>Turns red when a page leaves WithdrawnOn, the wijken of a source, or Source.All out.</remarks>
    [Fact]
    public async Task What_was_withdrawn_or_is_for_another_wijk_is_promised_to_nobody_and_the_list_shows_it_at_once()
    {
        var promised = await ComingAsync("Groen", 4_000_00);
        var elsewhere = await ComingAsync("Speelgeld", 700_00, vreewijk.Id);
        using var visitor = portal.CreateClient();
        Assert.Contains("Komt nog: € 4.000", await TextAsync(visitor, "/geldbronnen"), StringComparison.Ordinal);
        Assert.Contains("Groen (Provincie): € 4.000", await TextAsync(visitor, "/wijken/laak/begroting"), StringComparison.Ordinal);
        Assert.DoesNotContain("Speelgeld", await TextAsync(visitor, "/wijken/laak/begroting"), StringComparison.Ordinal);
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        var answer = await (await beheerder.FormAsync($"/beheer/geld/{promised.Id:N}/intrekken")).Fill("Input.Decision", "Brief van de provincie").SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        var list = await TextAsync(visitor, "/geldbronnen");

        Assert.DoesNotContain("4.000", list, StringComparison.Ordinal);
        Assert.Contains("Groen teruggetrokken", list, StringComparison.Ordinal);
        Assert.Contains("Komt nog: € 700", list, StringComparison.Ordinal);
        Assert.Contains($"/geldbronnen/{elsewhere.Id:N}", await visitor.GetStringAsync("/geldbronnen"), StringComparison.Ordinal);
        var own = await TextAsync(visitor, $"/geldbronnen/{promised.Id:N}");
        Assert.Contains("teruggetrokken. Er wordt niets meer uit toegekend.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("toegezegd", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Groen", await TextAsync(visitor, "/wijken/laak/begroting"), StringComparison.Ordinal);
    }

    /// <summary>A copy of the list goes as soon as somebody writes down a new source.</summary>
    [Fact]
    public async Task A_new_source_stands_in_the_list_at_once()
    {
        using var visitor = portal.CreateClient();
        await visitor.GetAsync("/geldbronnen");
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        var form = await beheerder.FormAsync("/beheer/geld/nieuw");
        await form.Fill("Input.Name", "Nieuw geld").Fill("Input.Financier", "Rijk").Tick("Input.Kind", "State").Fill("Input.Purpose", "Voor een prettige buurt.").SendAsync();

        Assert.Contains("Nieuw geld", await TextAsync(visitor, "/geldbronnen"), StringComparison.Ordinal);
    }

    /// <summary>What a wijk may spend before it is in, is divided already: it does not come a second time.</summary>
    [Fact]
    public async Task Money_that_is_spent_ahead_is_not_promised_twice()
    {
        var promised = await ComingAsync("Groen", 4_000_00);
        await ActAsync(ledger => ledger.SpendAheadAsync(promised.Id, town.Wijk.Id, DecidingTown.Year, 2, null, 1_500_00, 2_000_00, Official, "college:9"));

        using var visitor = portal.CreateClient();

        Assert.Contains("Groen (Provincie): € 2.500", await TextAsync(visitor, "/wijken/laak/begroting"), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    /// <summary>What came back is with the wijk again and counts there, not once more with the initiative.</summary>
    /// <remarks>Turns red when GivenMoney.Cents forgets what came back.</remarks>
    [Fact]
    public async Task The_table_of_a_wijk_adds_up_also_when_money_came_back()
    {
        var half = (await town.AllocationAsync(await town.PaidAsync(await town.InitiativeAsync(), 500_00))).ReservationId!.Value;
        var whole = (await town.AllocationAsync(await town.PaidAsync(await town.InitiativeAsync("alles-terug"), 300_00))).ReservationId!.Value;
        await ActAsync(ledger => ledger.ReceiveBackAsync(half, 200_00, Official, "besluit:terug"));
        await ActAsync(ledger => ledger.ReceiveBackAsync(whole, 300_00, Official, "besluit:terug"));

        using var visitor = portal.CreateClient();
        var table = (IHtmlTableElement)(await visitor.PageAsync("/wijken/laak/begroting")).QuerySelector("#tabel-geld")!.Closest("table")!;

        Assert.Equal(Cents(table.Foot!.Rows[0].Cells[^1].TextContent), table.Bodies[0].Rows.Sum(row => Cents(row.Cells[^1].TextContent)));
        Assert.Equal(10_000_08, Cents(table.Foot!.Rows[0].Cells[^1].TextContent));
        Assert.DoesNotContain(table.Bodies[0].Rows, row => row.TextContent.Contains("alles-terug", StringComparison.Ordinal) || Cents(row.Cells[^1].TextContent) == 0);
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task A_source_that_gave_nothing_yet_shows_no_picture_that_leads_nowhere()
    {
        using var visitor = portal.CreateClient();

        var page = await visitor.PageAsync(Page);

        Assert.Contains("10.000,07", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.DoesNotContain("Dezelfde bedragen staan in de tabel", page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <remarks>Turns red when the totals are those of the rows that are shown.</remarks>
    [Fact]
    public async Task An_initiative_with_many_contributions_shows_the_whole_sum()
    {
        var cafe = await town.InitiativeAsync();
        for (var i = 0; i < 70; i++)
        {
            var (each, year) = (Guid.CreateVersion7(), DecidingTown.Year);
            await ActAsync(ledger => ledger.FundSourceAsync(each, year, 2 + i, null, 10_00, Official, "raad:1"));
            await ActAsync(ledger => ledger.AllocateToNeighbourhoodAsync(each, vreewijk.Id, year, 10_00, Official, "college:1"));
        }

        var reserved = await portal.Services.GetRequiredService<Writes>().OnceAsync(FormKey.New(), work => work.ReserveAnyAsync(vreewijk.Id, DecidingTown.Year, cafe.Id, 700_00), default);
        await ActAsync(ledger => ledger.GrantAsync(reserved.Value, 700_00, Official, "besluit:1"));

        using var visitor = portal.CreateClient();
        var table = (IHtmlTableElement)(await visitor.PageAsync("/initiatieven/kotercafe/geld")).QuerySelector("#tabel-geld")!.Closest("table")!;

        Assert.Equal(61, table.Bodies[0].Rows.Length);
        Assert.Equal(700_00, Cents(table.Foot!.Rows[0].Cells[1].TextContent));
        Assert.Equal(700_00, table.Bodies[0].Rows.Sum(row => Cents(row.Cells[^3].TextContent)));
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task Every_line_of_the_file_has_as_many_fields_as_the_head()
    {
        await EverythingAsync();

        using var visitor = portal.CreateClient();
        var lines = (await visitor.GetStringAsync(Page + ".csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("wat_onverwacht_uitkwam", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("De tieners hielpen mee.", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(lines[0].Split(';').Length, line.Split(';').Length));
    }

    [Fact]
    public async Task A_year_with_many_initiatives_is_as_readable_and_asks_as_little_as_a_quiet_one()
    {
        string[] pages = [Page, "/wijken/laak/begroting", "/geldbronnen"];
        async Task<IReadOnlyList<int>> CountAsync()
        {
            var counts = new List<int>();
            foreach (var address in pages)
            {
                using var visitor = portal.CreateClient();
                // An unknown cookie of ours keeps the copies out of the way.
                visitor.DefaultRequestHeaders.Add("Cookie", "wf-vers=1");
                await visitor.GetAsync(address);
                var start = counter.Count;
                await visitor.GetAsync(address);
                counts.Add(counter.Count - start);
            }

            return counts;
        }

        await GivenOnceAsync(0, 20_00);
        var before = await CountAsync();
        for (var i = 1; i < 75; i++)
        {
            await GivenOnceAsync(i, 10_00 + i);
        }

        Assert.Equal(before, await CountAsync());
        Assert.All(before, count => Assert.InRange(count, 2, 6));
        using var client = portal.CreateClient();
        var budget = await client.PageAsync("/wijken/laak/begroting");
        var table = (IHtmlTableElement)budget.QuerySelector("#tabel-geld")!.Closest("table")!;
        Assert.InRange(table.Bodies[0].Rows.Length, 51, 53);
        Assert.Equal(10_000_08, table.Bodies[0].Rows.Sum(row => Cents(row.Cells[^1].TextContent)));
        Assert.InRange(budget.QuerySelectorAll(".wf-streams__wide .wf-streams__bar").Length, 10, 20);
        var account = await client.PageAsync(Page);
        Assert.Contains("En nog 15 andere initiatieven", account.Body!.TextContent, StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    /// <summary>Paid and come back, paid and out of sight, proposed, another wijk, back to the giver, along to the next year.</summary>
    private async Task EverythingAsync()
    {
        var cafe = await town.InitiativeAsync();
        var paid = await town.PaidAsync(cafe, 500_00);
        await using (var db = portal.Database.Read())
        {
            var grant = await db.Grants.SingleAsync(g => g.AllocationId == paid);
            LookBack Talk(string changed, DateTimeOffset? confirmed) => new()
            {
                InitiativeId = cafe.Id, GrantId = grant.Id, NeighbourhoodId = town.Wijk.Id, SpokenOn = town.Clock.Today(), Changed = changed, FellShort = "Woensdag was de verkeerde dag.", Unexpected = "De tieners hielpen mee.",
                DidNotWork = true, WrittenById = town.Worker.Id, WrittenAt = town.Clock.GetUtcNow(), ConfirmedAt = confirmed,
            };
            await town.Database.GivenAsync(Talk("Het plein bleef leeg.", town.Clock.GetUtcNow()), Talk("Nog niet nagelezen.", null));
        }

        var secret = new Initiative
        {
            Slug = "geheim", Title = "Geheim", Dream = "Een geheim.", InitiatorName = "Bart", OwnerId = town.Initiator.Id, ToldAt = town.Clock.GetUtcNow(), AnswerBy = town.Clock.Today(),
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = town.Wijk.Id, IsHome = true } },
        };
        await town.Database.GivenAsync(secret);
        await town.NeighboursAsync(secret, 1, takesPart: true);
        await town.PaidAsync(secret, 300_05);
        await new HideInitiative(town.Writes).ExecuteAsync(new(secret.Id, town.Worker.Id, "Er staat een naam in."), FormKey.New(), default);
        await town.ProposedAsync(await town.InitiativeAsync("gevraagd"), 250_00);
        var reservation = (await town.AllocationAsync(paid)).ReservationId!.Value;
        await ActAsync(ledger => ledger.ReceiveBackAsync(reservation, 49_99, Official, "besluit:terug"));
        await ActAsync(ledger => ledger.FundSourceAsync(source.Id, DecidingTown.Year, 1, null, 700_03, Official, "raad:2"));
        await ActAsync(ledger => ledger.AllocateToNeighbourhoodAsync(source.Id, vreewijk.Id, DecidingTown.Year, 200_00, Official, "college:2"));
        await ActAsync(ledger => ledger.GiveBackToFinancierAsync(source.Id, DecidingTown.Year, 100_01, Official, "raad:3"));
        await ActAsync(ledger => ledger.CarryOverAsync(source.Id, town.Wijk.Id, DecidingTown.Year, 1_000_00, Official, "college:3"));
    }

    /// <summary>The lines of "Telt het op?", from nothing but transfers.</summary>
    private async Task<IEnumerable<long>> LedgerAsync(WijkFondsDb db)
    {
        var ours = await db.LedgerAccounts.Where(a => a.SourceId == source.Id).ToDictionaryAsync(a => a.Id, a => a.Kind);
        var lines = (await db.LedgerTransfers.ToListAsync()).FindAll(t => ours.ContainsKey(t.DebitId) || ours.ContainsKey(t.CreditId));
        var carried = lines.FindAll(t => t.AuthorityRef == "college:3" && t.Code is TransferCode.Fund or TransferCode.GiveBackToFinancier && t.AuthorityRef == "college:3");
        long Moved(TransferCode code, params ReadOnlySpan<TransferPhase> phases)
        {
            var sum = 0L;
            foreach (var line in lines.Except(carried))
            {
                sum += line.Code == code && phases.Contains(line.Phase) ? line.Amount : 0;
            }

            return sum;
        }

        const TransferPhase Post = TransferPhase.Post;
        const TransferPhase AtOnce = TransferPhase.AtOnce;
        var (arrived, back) = (Moved(TransferCode.Fund, AtOnce), Moved(TransferCode.GiveBackToFinancier, AtOnce));
        var (granted, paid, returned) = (Moved(TransferCode.Grant, Post), Moved(TransferCode.Payout, AtOnce, Post), Moved(TransferCode.ReceiveBack, AtOnce));
        var resolved = lines.Select(line => line.PendingId).OfType<Guid>().ToHashSet();
        var reserved = lines.Where(line => line.Phase == TransferPhase.Pending && line.Code == TransferCode.Grant && !resolved.Contains(line.Id)).Sum(line => line.Amount);
        var allocated = Moved(TransferCode.Allocate, AtOnce);
        var carriedOver = lines.Where(line => line.AuthorityRef == "college:3" && line.Code == TransferCode.GiveBack).Sum(line => line.Amount);
        return [arrived, paid - returned, granted - paid, reserved, allocated - carriedOver - granted - reserved + returned, arrived - back - allocated + carriedOver, back];
    }

    private async Task<Source> ComingAsync(string name, long cents, params Guid[] wijken)
    {
        var coming = new Source
        {
            Name = name, Financier = "Provincie", Kind = SourceKind.Province, Year = DecidingTown.Year, Purpose = "Bomen.", StartsOn = new DateOnly(DecidingTown.Year, 12, 1), Earmark = name.Length, ExpectedCents = cents,
            State = SourceState.Promised, NeighbourhoodIds = [.. wijken],
        };
        await town.Database.GivenAsync(coming);
        return coming;
    }

    private static async Task<string> TextAsync(HttpClient visitor, string address) => (await visitor.PageAsync(address)).Text();

    private async Task GivenOnceAsync(int number, long cents)
    {
        var initiative = await town.InitiativeAsync($"druk-{number}", withHelpers: false);
        var reserved = await portal.Services.GetRequiredService<Writes>().OnceAsync(FormKey.New(), work => work.ReserveAnyAsync(town.Wijk.Id, DecidingTown.Year, initiative.Id, cents), default);
        await ActAsync(ledger => ledger.GrantAsync(reserved.Value, cents, Official, "besluit:1"));
    }

    private async Task ActAsync<T>(Func<LedgerWriter, Task<Outcome<T>>> act) =>
        Assert.Null((await portal.Services.GetRequiredService<Writes>().OnceAsync(FormKey.New(), work => act(work.Ledger), CancellationToken.None)).Refusal);

    private static long Cents(string shown) => Money.TryParse(shown.Trim(), out var money) ? money.Cents : throw new FormatException(shown);
}
