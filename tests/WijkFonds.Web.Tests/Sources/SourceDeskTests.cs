using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Sources;

/// <summary>What the beheerder is offered for a source of money: what can be done with it now, in the wijk and year where the money stands.</summary>
public sealed class SourceDeskTests : IAsyncLifetime
{
    private const int Year = DecidingTown.Year;

    private readonly TestPortal portal = new();
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" } };
    private readonly Neighbourhood vreewijk = new() { Slug = "vreewijk", Name = "Vreewijk", Contact = new ContactPerson { FirstName = "Ria", Phone = "070 123 45 67" } };
    private readonly Source source = new()
    {
        Name = "Schoon en heel", Financier = "Woningcorporatie", Kind = SourceKind.HousingCorporation, Year = Year, Purpose = "Schone straten.", StartsOn = new DateOnly(Year, 1, 1), Earmark = 1,
    };

    private string Desk => $"/beheer/geld/{source.Id:N}";

    public Task InitializeAsync() => portal.Database.GivenAsync(laak, vreewijk, source);

    public Task DisposeAsync()
    {
        portal.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Money_that_went_along_can_be_given_back_from_the_year_in_which_it_stands()
    {
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        await BookAsync(beheerder, "beschikbaar", "1.000", null);
        await BookAsync(beheerder, "verdeel", "600", $"{laak.Id} {Year}");
        await BookAsync(beheerder, "mee", "250", $"{laak.Id} {Year}");

        var back = await beheerder.PageAsync($"{Desk}/terug");
        Assert.Equal(["Laak", $"Laak {Year + 1}"], back.QuerySelectorAll("[name='Input.NeighbourhoodId']").Select(choice => choice.ParentElement!.QuerySelector("label")!.ChildNodes[0].TextContent.Trim()));
        await BookAsync(beheerder, "terug", "200", $"{laak.Id} {Year + 1}");

        // Undivided in two years now: the wijken stand in the list once for each, and who gives it back says from which.
        Assert.Equal(4, (await beheerder.PageAsync($"{Desk}/verdeel")).QuerySelectorAll("[name='Input.NeighbourhoodId']").Length);
        var form = (await beheerder.FormAsync($"{Desk}/financier")).Tick("Input.Year", $"{Year + 1}").Fill("Input.Amount", "200").Fill("Input.Decision", "Collegebesluit 2026-12");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync()).StatusCode);
        await BookAsync(beheerder, "financier", "400", null);

        Assert.Contains("Nog te verdelen: €\u00a00.", (await beheerder.PageAsync("/beheer/geld")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_can_be_done_now_is_offered()
    {
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);
        Assert.Contains("toegezegd", await OffersAsync(beheerder));
        await BookAsync(beheerder, "toegezegd", null, null);
        Assert.DoesNotContain("toegezegd", await OffersAsync(beheerder));
        await BookAsync(beheerder, "beschikbaar", "1.000", null);
        await BookAsync(beheerder, "verdeel", "600", $"{laak.Id} {Year}");
        Assert.Equal(["beschikbaar", "verdeel", "terug", "mee", "financier", "regels", "intrekken"], await OffersAsync(beheerder));

        await BookAsync(beheerder, "intrekken", null, null);

        Assert.Equal(["terug", "financier", "regels"], await OffersAsync(beheerder));
    }

    [Theory]
    [InlineData("Input.Wijken", "zomaar")]
    [InlineData("Input.Dimensions", "Zomaar")]
    [InlineData("Input.Wijken", "11111111-1111-1111-1111-111111111111")]
    [InlineData("Input.Dimensions", "77")]
    public async Task A_choice_that_is_not_on_the_list_changes_no_rule(string field, string forged)
    {
        using var beheerder = await portal.SignInAsync("bea@wijk.test", Role.Administrator);

        var answer = await (await beheerder.FormAsync($"{Desk}/regels")).Forge(field, forged).Fill("Input.Restriction", "Geen eten.").Fill("Input.Decision", "Brief 7").SendAsync();

        Assert.NotEqual(HttpStatusCode.Found, answer.StatusCode);
        await using var db = portal.Database.Read();
        Assert.Equal("", (await db.Sources.SingleAsync()).Restriction);
    }

    private async Task BookAsync(HttpClient beheerder, string what, string? amount, string? wijk)
    {
        var form = (await beheerder.FormAsync($"{Desk}/{what}")).Fill("Input.Decision", "Collegebesluit 2026-12");
        form = amount is null ? form : form.Fill("Input.Amount", amount);
        var answer = await (wijk is null ? form : form.Tick("Input.NeighbourhoodId", wijk)).SendAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Found, (await FormPost.ParseAsync(answer)).Body!.TextContent);
    }

    private static async Task<IEnumerable<string>> OffersAsync(HttpClient beheerder) =>
        (await beheerder.PageAsync("/beheer/geld")).QuerySelectorAll("li .wf-buttons a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
}
