namespace WijkFonds.BrowserTests;

/// <summary>What must hold for each page behind a sign-in: those who work with it all day, also on a telephone, deserve the same care (G35).</summary>
/// <remarks>How a page looks does not depend on the database, so this runs on the first one only.</remarks>
[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class EveryDeskTests(Browsers browsers, Portals portals)
{
    /// <summary>There only after a step that the demo town has behind it.</summary>
    private static readonly string[] MayBeGone = ["/gesprek", "/ja-meteen"];

    [Theory]
    [InlineData(Portals.Voorbeeld, "")]
    [InlineData(Portals.Voorbeeld, "/en")]
    [InlineData(Portals.Basis, "")]
    [InlineData(Portals.Basis, "/en")]
    public async Task Everybody_who_works_there_can_use_it(string theme, string language)
    {
        var portal = portals.Of(theme);
        var wrong = new List<string>();
        foreach (var (person, addresses) in await DeskPages.OfAsync(portal))
        {
            await using var visitor = await browsers.VisitorAsync(portal.Address);
            var page = await visitor.NewPageAsync();
            await page.GotoAsync("/demo");
            await page.Locator($"button[name=person][value='{person}']").First.ClickAsync();
            foreach (var address in addresses)
            {
                await page.SetViewportSizeAsync(360, 780);
                var answer = await page.GotoAsync(language + address);
                if (answer!.Status != 200)
                {
                    if (answer.Status != 404 || !MayBeGone.Any(end => address.EndsWith(end, StringComparison.Ordinal)))
                    {
                        wrong.Add($"{language}{address}: {answer.Status}");
                    }

                    continue;
                }

                wrong.AddRange(await EveryPageTests.AxeAsync(page, language + address));
                await EveryPageTests.LookAsync(page, theme, language + address, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }
}
