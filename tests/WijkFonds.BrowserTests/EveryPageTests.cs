using System.Globalization;
using WijkFonds.Allocations;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.BrowserTests;

/// <summary>
/// What must hold for each page, in each theme and language: usable by everybody, on the smallest phone, also for those who work with it all day (G35).
/// </summary>
/// <remarks>
/// How a page looks does not depend on the database, so this runs on the first one only. What axe is asked of which theme and language:
/// <see cref="AxeAsk"/>; AXE=everything asks everything of all.
/// </remarks>
[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class EveryPageTests(Browsers browsers, Portals portals)
{
    [Theory]
    [InlineData(Portals.Voorbeeld, "")]
    [InlineData(Portals.Voorbeeld, "/en")]
    [InlineData(Portals.Basis, "")]
    [InlineData(Portals.Basis, "/en")]
    public async Task Everybody_can_use_it(string theme, string language)
    {
        var portal = portals.Of(theme);
        var things = await DemoThings.OfAsync(portal);
        var findings = new Findings(theme, language);

        await BeginAsync(portals.NewOf(theme), findings);
        await TellIdeaAsync(portal, things, findings);
        await SignInAsync(portal, findings);
        await ConnectAppAsync(portal, findings);
        await SendAsync(portal, things, findings);
        foreach (var looks in new DemoLooks(portal, things).ByPerson())
        {
            await using var somebody = await Onlooker.EnterAsync(browsers, portal, findings, looks.Key);
            foreach (var look in looks)
            {
                await somebody.LookAsync(look);
            }
        }

        findings.MustBeNone(DemoLooks.RoutesOf(portal));
    }

    /// <summary>A portal on its first day.</summary>
    private async Task BeginAsync(KestrelPortal portal, Findings findings)
    {
        await using var administrator = await Onlooker.EnterAsync(browsers, portal, findings);
        await administrator.LookAsync(new("/", "/") { State = "nog zonder wijken" });
        await administrator.LookAsync(new("/beheer/begin", "/beheer/begin"));
    }

    /// <summary>Kept for later, sent, and changed: pages that are there only for the browser that tells an idea.</summary>
    private async Task TellIdeaAsync(KestrelPortal portal, DemoThings things, Findings findings)
    {
        await using var initiator = await Onlooker.EnterAsync(browsers, portal, findings);
        var page = initiator.Page;
        await page.GotoAsync($"{findings.Language}/initiatieven/nieuw?wijk={things.Wijk}");
        await page.FillAsync("[name='Input.Dream']", "Een bankje bij de vliet. Daar drinken we koffie.");
        await initiator.LandAsync(new("/initiatieven/concept", ""), () => page.ClickAsync("main button[value=bewaar]"));
        await initiator.LandAsync(new("/initiatieven/nieuw", "") { State = "concept" }, () => page.ClickAsync("main a[href*='concept=']"));
        await page.FillAsync("[name='Input.Reach']", "samira@buurt.test");
        await initiator.LandAsync(new("/initiatieven/{slug}/dank", ""), () => page.ClickAsync("main form button:not([name])"));
        var idea = new Uri(page.Url).AbsolutePath[findings.Language.Length..].Replace("/dank", "", StringComparison.Ordinal);
        await initiator.LookAsync(new("/initiatieven/{slug}/van-mij", idea + "/van-mij"));
        await initiator.LookAsync(new("/initiatieven/{slug}/wijzig", idea + "/wijzig"));
    }

    /// <summary>Somebody new: the code from the mail, and a first name.</summary>
    private async Task SignInAsync(KestrelPortal portal, Findings findings)
    {
        await using var resident = await Onlooker.EnterAsync(browsers, portal, findings);
        await TypeCodeAsync(portal, resident, findings, $"nieuw{findings.Language.Trim('/')}@buurt.test", "/aanmelden/naam");
        await resident.LookAsync(new("/aanmelden/naam", "/aanmelden/naam"));
        await resident.Page.FillAsync("[name='Input.FirstName']", "Noor");
        await resident.LandAsync(new("/mijn", "") { State = "nog niets" }, () => resident.Page.ClickAsync("main form button"));
    }

    /// <summary>An official on the first day, without the app, and one on the second.</summary>
    private async Task ConnectAppAsync(KestrelPortal portal, Findings findings)
    {
        foreach (var (name, hasApp) in new[] { ("vers", false), ("terug", true) })
        {
            var email = $"{name}{findings.Language.Trim('/')}@wijk.test";
            var person = await portal.PersonAsync(email);
            await portal.AppointAsync(person.Id, Role.Treasurer);
            if (hasApp)
            {
                await portal.GivenAppAsync(person.Id);
            }

            await using var official = await Onlooker.EnterAsync(browsers, portal, findings);
            var route = hasApp ? "/aanmelden/tweede-stap" : "/aanmelden/app";
            await TypeCodeAsync(portal, official, findings, email, route);
            if (!hasApp)
            {
                await official.LandAsync(new(route, ""), () => official.Page.ClickAsync("main form button"));
            }

            await official.LookAsync(new(route, route));
        }
    }

    /// <summary>What only stands there after a press: no mails any more, and the code of the app in between when money is promised.</summary>
    private async Task SendAsync(KestrelPortal portal, DemoThings things, Findings findings)
    {
        if (!findings.IncludesStates)
        {
            return;
        }

        await using var neighbour = await Onlooker.EnterAsync(browsers, portal, findings);
        await neighbour.Page.GotoAsync(things.NoMailsLink);
        await neighbour.LandAsync(new("/afmelden-mail/{token}", "") { State = "gedaan" }, () => neighbour.Page.ClickAsync("main form button"));

        const string decide = "/wethouder/toewijzing/{id:guid}";
        await using var alderman = await Onlooker.EnterAsync(browsers, portal, findings, things.Officials[Role.Alderman]);
        await alderman.Page.GotoAsync($"/wethouder/toewijzing/{things.Proposed}?antwoord=ja");
        portal.Clock.Advance(Session.RecentSecondFactor + TimeSpan.FromSeconds(1));
        await alderman.LandAsync(new(decide, "") { State = "ben jij het nog" }, () => alderman.Page.ClickAsync("main form button"));
        await alderman.LandAsync(new(decide, "") { State = "ben jij het nog leeg", Status = 422 }, () => alderman.Page.ClickAsync("main form button"));

        // Yes, if… does not last in the demo: said here, of a proposal that is new, in another wijk.
        var (id, _, elsewhere) = things.Allocations.First(other => other.State == AllocationState.Proposed && other.Alderman != things.Officials[Role.Alderman]);
        await using var other = await Onlooker.EnterAsync(browsers, portal, findings, elsewhere);
        await other.LookAsync(new(decide, $"/wethouder/toewijzing/{id:D}?antwoord=ja-als") { State = "ja-als elders" });
        await other.Page.GotoAsync($"/wethouder/toewijzing/{id:D}?antwoord=ja-als");
        foreach (var text in await other.Page.Locator("main form textarea[aria-required=true]").AllAsync())
        {
            await text.FillAsync("De buren om de hoek zijn gevraagd.");
        }

        await other.Page.FillAsync("[name='Input.TalkedOn']", portal.Clock.GetUtcNow().DayInAmsterdam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await other.LandAsync(new("/besluiten/{id:guid}", "") { State = "ja-als" }, () => other.Page.ClickAsync("main form button"));
        await other.LookAsync(new("/wethouder", "/wethouder") { State = "ja-als" });
        await other.LookAsync(new(decide, $"/wethouder/toewijzing/{id:D}") { State = nameof(AllocationState.Conditional) });
    }

    private static async Task TypeCodeAsync(KestrelPortal portal, Onlooker somebody, Findings findings, string email, string leadsTo)
    {
        var page = somebody.Page;
        await page.GotoAsync(findings.Language + "/aanmelden");
        await page.FillAsync("[name='Input.Email']", email);
        await page.LedOnAsync(() => page.ClickAsync("main form button"));
        await somebody.LookAsync(new("/aanmelden/code", "/aanmelden/code"));
        await page.FillAsync("[name='Input.Code']", await portal.MailedCodeAsync(email));
        await somebody.LandAsync(new(leadsTo, "") { State = "net" }, () => page.ClickAsync("main form button"));
    }
}
