using Microsoft.Playwright;

namespace WijkFonds.BrowserTests;

/// <summary>Somebody with a browser who goes from page to page and writes down what is not right about them.</summary>
internal sealed class Onlooker : IAsyncDisposable
{
    private const int SmallestPhone = 320;
    private const int Phone = 360;
    private const int Desk = 1280;

    private readonly IBrowserContext visitor;
    private readonly Findings findings;

    private Onlooker(IBrowserContext visitor, IPage page, KestrelPortal portal, Findings findings)
    {
        (this.visitor, this.findings, Page) = (visitor, findings, page);
        page.Console += (_, message) =>
        {
            // That a page is missing or a form refused, Chromium says in the console by itself; which answer is right, a look says.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
            {
                findings.Add($"{page.Url}: console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal))
            {
                findings.Add($"{page.Url}: asks somebody else: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public static async Task<Onlooker> EnterAsync(Browsers browsers, KestrelPortal portal, Findings findings, Guid? personId = null)
    {
        var visitor = await browsers.VisitorAsync(portal.Address, Phone);
        var page = await visitor.NewPageAsync();
        if (personId is { } somebody)
        {
            await page.GotoAsync("/demo");
            var button = page.Locator("button[name=person]").First;
            await button.EvaluateAsync("(button, person) => button.value = person", somebody.ToString());
            await page.LedOnAsync(() => button.ClickAsync());
        }

        return new Onlooker(visitor, page, portal, findings);
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    /// <summary>Opens an address and looks, when the right page answers.</summary>
    public async Task LookAsync(Look look)
    {
        if (look.State.Length > 0 && !findings.IncludesStates)
        {
            return;
        }

        if (look is { LeadsTo: not null, PersonId: null })
        {
            // Led on is who has not begun anything yet; opening the first page of signing in is a beginning.
            await visitor.ClearCookiesAsync();
        }

        await Page.SetViewportSizeAsync(look.State.Length > 0 ? SmallestPhone : Phone, 780);
        var answer = await Page.GotoAsync(findings.Language + look.Address);
        if (look.LeadsTo is { } there)
        {
            Expect(look, answer!, findings.Language + there);
        }
        else if (Expect(look, answer!, findings.Language + look.Address.Split('?')[0]))
        {
            await SeeAsync(look);
            await SendEmptyFormsAsync(look);
        }
    }

    /// <summary>Looks at the page on which a press landed.</summary>
    public async Task LandAsync(Look look, Func<Task> press)
    {
        var answer = await Page.LedOnAsync(press);
        if (Expect(look, answer, null) && (look.State.Length == 0 || findings.IncludesStates))
        {
            await SeeAsync(look);
        }
    }

    /// <summary>False, and written down, when another page answers than the one that is meant.</summary>
    private bool Expect(Look look, IResponse answer, string? path)
    {
        var landed = new Uri(Page.Url).AbsolutePath;
        var isIt = answer.Status == look.Status && (path is null || landed == path) && (look.LeadsTo is not null || findings.Sees(look.Route, landed) || look.Route == Look.ErrorPage);
        if (!isIt)
        {
            findings.Add($"{findings.Language}{look.Address} ({$"{look.Route} {look.State}".Trim()}): {answer.Status} at {landed}, not {look.Status} at {path ?? look.Route}");
        }

        return isIt;
    }

    /// <summary>Keeps pictures, and sees to it that everybody can use it and that nothing sticks out of the smallest phone.</summary>
    private async Task SeeAsync(Look look)
    {
        var name = $"{findings.Language}{look.Address} {look.State}".TrimEnd();
        foreach (var wrong in await Axe.FindAsync(Page, findings.AxeAsk))
        {
            findings.Add($"{name}: {wrong}");
        }

        // What fits on the smallest phone fits on every phone; a picture of a phone is one of the usual width.
        int[] widths = look.State.Length > 0 ? [SmallestPhone] : Results.AreAsked ? [Phone, SmallestPhone, Desk] : [SmallestPhone, Desk];
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, width == Desk ? 900 : 780);
            var needed = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (needed > width)
            {
                findings.Add($"{name}: {needed} px wide on a screen of {width} px");
            }

            // A picture of a phone of everything; of a desk in one theme and language, because the others have the same boxes in other colours.
            if (Results.AreAsked && (width == Phone || widths.Length == 1 || (width == Desk && findings.IncludesStates)))
            {
                await Page.ScreenshotAsync(new() { Path = findings.Picture(look, width), FullPage = true });
            }
        }

        var primary = await Page.EvaluateAsync<int>("() => document.querySelectorAll('main [class*=\"--primary-action\"]').length");
        if (primary > 1)
        {
            findings.Add($"{name}: {primary} primary buttons; one is the most (U25)");
        }
    }

    /// <summary>Sends each form that must be filled in with nothing in it: what is missing stands above the form, and nothing is done.</summary>
    private async Task SendEmptyFormsAsync(Look look)
    {
        if (!findings.IncludesStates && look.Route != DemoLooks.FormWithEveryPart)
        {
            return;
        }

        // In a list each row has the same form; the first one speaks for all.
        var actions = await Page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('main form[method=post]')].filter(form => form.querySelector('[aria-required=true]')).map(form => form.getAttribute('action')))]");
        for (var i = 0; i < actions.Length; i++)
        {
            await Page.SetViewportSizeAsync(SmallestPhone, 780);
            if (i > 0)
            {
                await Page.GotoAsync(findings.Language + look.Address);
            }

            var form = Page.Locator($"main form[method=post][action='{actions[i]}']").First;
            var answer = await Page.LedOnAsync(() => form.EvaluateAsync(
                """
                form => {
                  for (const field of form.elements) {
                    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                    else if (field.matches('textarea, input:not([type=hidden])')) field.value = '';
                  }
                  form.requestSubmit(form.querySelector('[class*="--primary-action"]') ?? form.querySelector('button'));
                }
                """));
            var empty = look with { Status = 422, State = $"{look.State} leeg {(i == 0 ? "" : i + 1)}".Trim() };
            if (!Expect(empty, answer, findings.Language + look.Address.Split('?')[0]))
            {
                continue;
            }

            var points = await Page.EvaluateAsync<string[]>(
                """
                async () => {
                  // The browser puts the reader there when it draws the page for the first time; on a busy machine that is later.
                  for (let i = 0; i < 100 && document.activeElement.id !== 'wf-errors'; i++) await new Promise(next => setTimeout(next, 50));
                  return document.activeElement.id !== 'wf-errors' ? ['the reader does not begin at what is missing']
                  : [...document.querySelectorAll('.wf-errors a')].filter(link => !document.getElementById(link.hash.slice(1))?.checkVisibility()).map(link => `${link.hash} is not to be seen`);
                }
                """);
            foreach (var point in points)
            {
                findings.Add($"{look.Address} {empty.State}: {point}");
            }

            await SeeAsync(empty);
        }
    }
}
