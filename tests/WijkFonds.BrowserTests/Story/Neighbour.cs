using Microsoft.Playwright;

namespace WijkFonds.BrowserTests.Story;

/// <summary>Somebody with a browser: reads what stands there, fills in, presses. By mouse, or with nothing but the keyboard.</summary>
internal sealed class Neighbour(IPage page, bool hasKeyboardOnly)
{
    private const int TabsMax = 200;

    public IPage Page => page;

    public string Path => new Uri(page.Url).AbsolutePath;

    public async Task GoAsync(string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path}: {answer.Status}");
    }

    /// <summary>Types into the field with this label; what stood there goes.</summary>
    public async Task WriteAsync(string label, string text)
    {
        var field = page.GetByLabel(label).First;
        if (!hasKeyboardOnly)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field, label);
        if (await field.GetAttributeAsync("type") == "date")
        {
            await page.Keyboard.TypeAsync(string.Concat(text.Split('-').Reverse()));
            return;
        }

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Ticks a box or picks one of several.</summary>
    public async Task ChooseAsync(string label)
    {
        var choice = page.GetByLabel(label, new() { Exact = true }).First;
        if (!hasKeyboardOnly)
        {
            // The label lies over its box, and takes the press as the box would.
            await page.Locator($"label[for='{await choice.GetAttributeAsync("id")}']").First.ClickAsync();
            Assert.True(await choice.IsCheckedAsync(), label);
            return;
        }

        if (await choice.GetAttributeAsync("type") == "radio")
        {
            // The keyboard enters a group of choices at one of them and goes on with the arrows.
            var name = await choice.GetAttributeAsync("name");
            var group = page.Locator($"input[type=radio][name='{name}']");
            await ReachAsync(page.Locator($"input[type=radio][name='{name}']:focus"), label, group);
            for (var i = 0; i < 20 && !await choice.IsCheckedAsync(); i++)
            {
                await page.Keyboard.PressAsync(i == 0 ? "Space" : "ArrowDown");
            }
        }
        else
        {
            await ReachAsync(choice, label);
            await page.Keyboard.PressAsync("Space");
        }

        Assert.True(await choice.IsCheckedAsync(), label);
    }

    /// <summary>Presses the button or follows the link with this name, and waits for the page behind it.</summary>
    public async Task PressAsync(string name)
    {
        var target = page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).First;
        var answer = await page.LedOnAsync(async () =>
        {
            if (hasKeyboardOnly)
            {
                await ReachAsync(target, name);
                await page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await target.ClickAsync();
            }
        });
        Assert.True(answer.Ok, $"After '{name}' on {page.Url}: {answer.Status} {await ErrorsAsync()}");
    }

    public async Task SeesAsync(string text)
    {
        var shown = Plain(await page.Locator("main").InnerTextAsync());
        Assert.True(shown.Contains(Plain(text), StringComparison.OrdinalIgnoreCase), $"'{text}' does not stand on {page.Url}:\n{shown}");
    }

    /// <summary>Keeps a picture of this screen. Where script is on, also sees to it that everybody can use it and that nothing sticks out of the smallest phone.</summary>
    public async Task LookAsync(string name)
    {
        if (Results.AreAsked)
        {
            await page.ScreenshotAsync(new() { Path = Results.Picture("story", name, page.ViewportSize!.Width), FullPage = true });
        }

        if (!hasKeyboardOnly)
        {
            return;
        }

        var wrong = await Axe.FindAsync(page);
        Assert.True(wrong.Length == 0, $"{name}:\n{string.Join('\n', wrong)}");
        var size = page.ViewportSize;
        await page.SetViewportSizeAsync(320, 700);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.SetViewportSizeAsync(size!.Width, size.Height);
        Assert.True(width <= 320, $"{name}: {width} px wide on a phone of 320 px");
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private async Task<string> ErrorsAsync() => string.Join(" ", await page.Locator(".wf-errors, [role=alert], main h1").AllInnerTextsAsync());

    /// <summary>Goes on with Tab until the focus is there; fails when the keyboard cannot get there.</summary>
    private async Task ReachAsync(ILocator target, string name, ILocator? mustExist = null)
    {
        Assert.True(await (mustExist ?? target).CountAsync() > 0, $"'{name}' is not on {page.Url}");
        for (var i = 0; i < TabsMax; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.CountAsync() > 0 && await target.First.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach '{name}' on {page.Url}");
    }
}
