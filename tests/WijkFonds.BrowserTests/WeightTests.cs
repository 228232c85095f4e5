using Microsoft.EntityFrameworkCore;

namespace WijkFonds.BrowserTests;

[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class WeightTests(Browsers browsers, Portals portals)
{
    [Theory]
    [InlineData(Portals.Voorbeeld)]
    [InlineData(Portals.Basis)]
    public async Task The_first_page_on_a_phone_weighs_at_most_60_kB_without_pictures(string theme)
    {
        var portal = portals.Of(theme);
        await using var db = portal.Database.Read();
        var wijk = await db.Neighbourhoods.Select(n => n.Slug).FirstAsync();
        await using var visitor = await browsers.VisitorAsync(portal.Address);
        var page = await visitor.NewPageAsync();
        var bytes = 0;
        var answers = new List<Task>();
        page.RequestFinished += (_, request) => answers.Add(Task.Run(async () =>
        {
            if (request.ResourceType != "image")
            {
                var sizes = await request.SizesAsync();
                Interlocked.Add(ref bytes, sizes.ResponseBodySize + sizes.ResponseHeadersSize);
            }
        }));

        await page.GotoAsync("/wijken/" + wijk, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await Task.WhenAll(answers);

        Assert.InRange(bytes, 1_000, 60_000);
    }
}
