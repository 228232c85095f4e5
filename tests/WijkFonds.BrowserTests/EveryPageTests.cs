using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WijkFonds.BrowserTests;

/// <summary>What must hold for each public page, in each theme and language: usable by everybody, on the smallest phone, also without script.</summary>
/// <remarks>How a page looks does not depend on the database, so this runs on the first one only.</remarks>
[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class EveryPageTests(Browsers browsers, Portals portals)
{
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(Portals.Voorbeeld, "")]
    [InlineData(Portals.Voorbeeld, "/en")]
    [InlineData(Portals.Basis, "")]
    [InlineData(Portals.Basis, "/en")]
    public async Task Everybody_can_use_it(string theme, string language)
    {
        var portal = portals.Of(theme);
        await using var visitor = await browsers.VisitorAsync(portal.Address);
        var page = await visitor.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, message) =>
        {
            // A missing page says so in the console by itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                wrong.Add($"{page.Url}: console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal))
            {
                wrong.Add($"{page.Url}: asks somebody else: {request.Url}");
            }
        };

        foreach (var address in await PublicPages.OfAsync(portal))
        {
            await page.SetViewportSizeAsync(360, 780);
            var answer = await page.GotoAsync(language + address);
            if (answer!.Status >= 500)
            {
                wrong.Add($"{language}{address}: {answer.Status}");
                continue;
            }

            wrong.AddRange(await AxeAsync(page, language + address));
            await LookAsync(page, theme, language + address, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    internal static async Task<IEnumerable<string>> AxeAsync(IPage page, string address) =>
        (await page.RunAxe(Rules)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{address}: {violation.Id}: {node.Html} ({violation.Help})"));

    /// <summary>Keeps pictures of a phone and a desk, and sees to it that nothing sticks out of the smallest phone.</summary>
    internal static async Task LookAsync(IPage page, string theme, string address, List<string> wrong)
    {
        await page.ScreenshotAsync(new() { Path = Results.Picture(theme, address, 360), FullPage = true });
        await page.SetViewportSizeAsync(320, 700);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (width > 320)
        {
            wrong.Add($"{address}: {width} px wide on a phone of 320 px");
        }

        var primary = await page.EvaluateAsync<int>("() => document.querySelectorAll('main [class*=\"--primary-action\"]').length");
        if (primary > 1)
        {
            wrong.Add($"{address}: {primary} primary buttons; one is the most (U25)");
        }

        await page.SetViewportSizeAsync(1280, 900);
        await page.ScreenshotAsync(new() { Path = Results.Picture(theme, address, 1280), FullPage = true });
    }
}
