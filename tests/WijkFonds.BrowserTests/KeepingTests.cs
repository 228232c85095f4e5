using Microsoft.EntityFrameworkCore;

namespace WijkFonds.BrowserTests;

/// <summary>U02, T-41: what somebody was writing comes back after a lost page; who they are never lies on a shared computer.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class KeepingTests(Browsers browsers, Portals portals)
{
    [Fact]
    public async Task Half_an_idea_comes_back_in_the_same_window_without_the_name_and_the_number()
    {
        var portal = portals.Of(Portals.Voorbeeld);
        await using var db = portal.Database.Read();
        var address = "/initiatieven/nieuw?wijk=" + await db.Neighbourhoods.Select(n => n.Slug).FirstAsync();
        await using var visitor = await browsers.VisitorAsync(portal.Address);
        var page = await visitor.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");

        await page.GotoAsync(address);
        await page.GetByLabel("Wat is je droom voor de wijk?").FillAsync("Een bankje bij de vliet.");
        await page.Locator("input[name='Input.Needs'][value='Hands']").CheckAsync(new() { Force = true });
        await page.GetByLabel("Hoe heet je?").FillAsync("Samira");
        await page.GetByLabel("Hoe bereiken we je?").FillAsync("06 12345678");
        await page.GetByText("Bewaard in dit scherm.").WaitForAsync();
        await page.GotoAsync("/spelregels");
        await page.GotoAsync(address);

        Assert.Equal("Een bankje bij de vliet.", await page.GetByLabel("Wat is je droom voor de wijk?").InputValueAsync());
        Assert.True(await page.Locator("input[name='Input.Needs'][value='Hands']").IsCheckedAsync());
        Assert.Equal("", await page.GetByLabel("Hoe heet je?").InputValueAsync());
        Assert.DoesNotContain("12345678", await page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"));
        Assert.Empty(complaints);

        // Another window is another person.
        await using var other = await browsers.VisitorAsync(portal.Address);
        var empty = await other.NewPageAsync();
        await empty.GotoAsync(address);
        Assert.Equal("", await empty.GetByLabel("Wat is je droom voor de wijk?").InputValueAsync());
    }
}
