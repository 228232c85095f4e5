using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Ledger;
using WijkFonds.LookBacks;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>A35, A54, B40: the begroting says whether there is enough, who gets it and for what; with the cents of the ledger.</summary>
public sealed class YearBalanceTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public YearBalanceTests() => town = new DecidingTown(portal.Database, portal.Clock, "laak", portal.Services.GetRequiredService<ISeal>());

    public Task InitializeAsync() => town.BuildAsync(10_000_00);

    public Task DisposeAsync()
    {
        portal.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task One_organisation_is_one_recipient_and_what_is_asked_stands_beside_what_there_is()
    {
        var first = await GrantedAsync("plein", 500_00, "Stichting De Brug");
        await GrantedAsync("tuin", 300_00, "de brug");
        await town.ProposedAsync(await town.InitiativeAsync("gevraagd"), 1_000_00);
        // Set lower after the yes: the proposal still says 500, the ledger 400.
        var lowered = (await town.AllocationAsync(first)).ReservationId!.Value;
        Assert.Null((await portal.Services.GetRequiredService<Writes>().RunAsync(
            async work => await work.Ledger.LowerGrantAsync(lowered, [new AccountPart((await work.Ledger.TakenFromAsync(lowered)).Keys.Single(), 100_00)], "rol:proef", "besluit:lager"), default)).Refusal);

        using var visitor = portal.CreateClient();
        var page = await visitor.PageAsync("/wijken/laak/begroting");
        var rows = page.QuerySelectorAll("main tbody tr").Cast<IHtmlTableRowElement>().Where(row => row.Cells.Length == 3).ToDictionary(row => row.Cells[0].TextContent.Trim() + ": " + row.Closest("table")!.QuerySelector("th")!.TextContent, row => row.Cells[^2].TextContent.Trim(), StringComparer.OrdinalIgnoreCase);

        Assert.Equal("€\u00a0700,00", rows.Single(row => row.Key.Contains("brug", StringComparison.OrdinalIgnoreCase)).Value);
        Assert.Equal("€\u00a0700,00", rows["voor het eerst: Nieuw of gaat door"]);
        Assert.Equal("€\u00a00,00", rows["gaat door uit een eerder jaar: Nieuw of gaat door"]);
        Assert.Equal("€\u00a0700,00", rows["Iedereen heeft wat te doen: Doel van de wijk"]);
        Assert.Contains("Er wacht 1 vraag op een besluit.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("€\u00a08.300 blijft over als alles ja wordt.", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task The_years_stand_beside_each_other_each_with_a_link()
    {
        await town.WithMoneyAsync(2_000_01, DecidingTown.Year + 1);

        using var visitor = portal.CreateClient();
        var page = await visitor.PageAsync("/wijken/laak/begroting");

        Assert.Equal(["/wijken/laak/begroting/2026", "/wijken/laak/begroting/2027"], page.QuerySelectorAll(".wf-year").Select(year => year.GetAttribute("href")));
        Assert.Contains("2.000,01", page.QuerySelectorAll(".wf-year")[1].QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    [Fact]
    public async Task Ten_years_are_five_columns_with_the_colours_explained()
    {
        for (var i = 1; i < 10; i++)
        {
            await town.WithMoneyAsync(9_999_999_99, DecidingTown.Year - i);
        }

        using var visitor = portal.CreateClient();
        var page = await visitor.PageAsync("/wijken/laak/begroting");

        Assert.Equal(["2022", "2023", "2024", "2025", "2026"], page.QuerySelectorAll(".wf-year").Select(year => year.GetAttribute("href")![^4..]).Select(year => year == "ting" ? "2026" : year));
        Assert.Equal(["betaald", "toegekend", "gereserveerd", "vrij"], page.QuerySelectorAll(".wf-years figcaption li").Select(item => item.TextContent.Trim()));
        await using var db = portal.Database.Read();
        await LedgerProof.VerifyAsync(db);
    }

    /// <summary>A40: all of € 300 and half of € 500 is € 550 of € 800. What nobody told, or only wrote down and did not confirm, does not count.</summary>
    [Fact]
    public async Task What_was_spent_in_the_wijk_is_told_in_the_good_conversation_and_added_up()
    {
        await GrantedAsync("plein", 500_00, "Stichting De Brug");
        await GrantedAsync("tuin", 300_00, "Stichting De Tuin");
        await GrantedAsync("zwijgt", 200_00, "Stichting De Stilte");
        using var visitor = portal.CreateClient();
        // Another address of the same page: what the test does itself does not put copies out of the way.
        Assert.DoesNotContain("bleef in de wijk", (await visitor.PageAsync("/wijken/laak/begroting/2026")).Body!.TextContent, StringComparison.Ordinal);

        await LookedBackAsync("plein", SpentNearby.Little, SpentNearby.Half);
        await LookedBackAsync("tuin", null, SpentNearby.AlmostAll);
        await LookedBackAsync("zwijgt", SpentNearby.AlmostAll, null);

        Assert.Contains("Over €\u00a0800 vertelden initiatiefnemers waar ze het uitgaven. Ongeveer 69% daarvan", (await visitor.PageAsync("/wijken/laak/begroting")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het geld is besteed: ongeveer de helft in de wijk.", (await visitor.PageAsync("/initiatieven/plein")).Body!.TextContent, StringComparison.Ordinal);
        await town.ProveAsync();
    }

    /// <summary>The wijkwerker writes it down; the initiator may know better.</summary>
    private async Task LookedBackAsync(string slug, SpentNearby? written, SpentNearby? confirmed)
    {
        var talk = await new WriteLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, slug, town.Clock.Today(), "Het leeft.", "", "", "", DidNotWork: false, written), FormKey.New(), default);
        Assert.Null((await new ConfirmLookBack(town.Writes).ExecuteAsync(new(town.Initiator.Id, talk.Value, "Het leeft.", "", "", "", "", confirmed), FormKey.New(), default)).Refusal);
    }

    private async Task<Guid> GrantedAsync(string slug, long cents, string organisation)
    {
        var initiative = await town.InitiativeAsync(slug);
        var ask = town.Ask(cents) with { RecipientName = organisation, RecipientIsOrganisation = true };
        var allocation = (await new ProposeAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, ask), FormKey.New(), default)).Value;
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        return allocation;
    }
}
