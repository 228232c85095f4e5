using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Tests;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.BrowserTests.Story;

/// <summary>A portal of its own for one story: one wijk with € 10.000 a year and its officials, and nothing else.</summary>
internal sealed class StoryPortal : TestPortal
{
    public const int Year = 2026;
    public const long YearCents = 10_000_00;

    public StoryPortal()
    {
        UseKestrel(0);
        StartServer();
        Address = $"http://localhost:{new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}";
    }

    public string Address { get; }

    public Neighbourhood Wijk { get; } = new()
    {
        Slug = "laak",
        Name = "Laak",
        Motto = "Veel talen, één straat.",
        Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67", Hours = "dinsdag 10–12 uur" },
        Goals = ["Iedereen heeft wat te doen"],
    };

    public async Task BuildAsync()
    {
        await Database.GivenAsync(Wijk);
        await OfficialAsync("anneke@wijk.test", "Anneke", Role.NeighbourhoodWorker);
        await OfficialAsync("marieke@wijk.test", "Marieke", Role.Alderman);
        await OfficialAsync("piet@wijk.test", "Piet", Role.Treasurer);
        var writes = Database.Writes(Clock);
        foreach (var year in new[] { Year, Year + 1 })
        {
            var (source, official) = (Guid.CreateVersion7(), "rol:" + Guid.NewGuid().ToString("N"));
            Assert.Null((await writes.RunAsync(work => work.Ledger.FundSourceAsync(source, year, 1, null, YearCents, official, "raadsbesluit:1"), CancellationToken.None)).Refusal);
            Assert.Null((await writes.RunAsync(work => work.Ledger.AllocateToNeighbourhoodAsync(source, Wijk.Id, year, YearCents, official, "collegebesluit:1"), CancellationToken.None)).Refusal);
        }
    }

    /// <summary>Opens a browser for somebody and signs them in through the pages: code from the mail, and for officials the code from the app.</summary>
    public async Task<Neighbour> SignInAsync(IBrowserContext browser, string email, string name, bool hasKeyboardOnly)
    {
        var neighbour = new Neighbour(await browser.NewPageAsync(), hasKeyboardOnly);
        await neighbour.GoAsync("/aanmelden");
        await neighbour.WriteAsync("Je e-mailadres", email);
        await neighbour.PressAsync("Stuur mij een code");
        await TypeCodesAsync(neighbour, email, name);
        return neighbour;
    }

    /// <summary>What follows on asking a code: the mail, for who is new a first name, for an official the app.</summary>
    public async Task TypeCodesAsync(Neighbour neighbour, string email, string name)
    {
        await neighbour.WriteAsync("De zes cijfers uit de mail", await this.MailedCodeAsync(email));
        await neighbour.PressAsync("Ga verder");
        if (neighbour.Path == "/aanmelden/naam")
        {
            await neighbour.WriteAsync("Je voornaam", name);
            await neighbour.PressAsync("Ga verder");
        }

        await ShowAppAsync(neighbour);
    }

    /// <summary>Types the code of the app when it is asked, and only then.</summary>
    public async Task ShowAppAsync(Neighbour neighbour)
    {
        if (await neighbour.Page.GetByLabel("De zes cijfers uit de app").CountAsync() > 0)
        {
            await neighbour.WriteAsync("De zes cijfers uit de app", this.AppCode());
            await neighbour.PressAsync("Ga verder");
            // A code of the app works once; the next one comes half a minute later.
            Clock.Advance(TimeSpan.FromSeconds(31));
        }
    }

    /// <summary>The public page, the downloads and the ledger say the same, to the cent, and the ledger's own proof holds.</summary>
    public async Task AgreesAsync(Neighbour visitor, long reserved, long granted, long paid, int year = Year)
    {
        var free = YearCents - reserved - granted - paid;
        await using var db = Database.Read();
        await LedgerProof.VerifyAsync(db);
        var position = await WijkBudget.PositionAsync(db, Wijk.Id, year, CancellationToken.None);
        Assert.Equal((YearCents, reserved, granted, paid, free), (position.InCents, position.ReservedCents, position.GrantedCents, position.PaidCents, position.FreeCents));

        await visitor.GoAsync($"/wijken/{Wijk.Slug}/begroting/{year}");
        foreach (var cents in new[] { YearCents, reserved, granted, paid, free })
        {
            await visitor.SeesAsync(new Money(cents).Show());
        }

        if (year == Year)
        {
            await visitor.GoAsync($"/wijken/{Wijk.Slug}");
            await SeesBarAsync(visitor, reserved, granted, paid, $"{new Money(free).Show()} vrij");
        }

        using var http = new HttpClient { BaseAddress = new Uri(Address) };
        var kasboek = await http.GetFromJsonAsync<JsonElement>($"/wijken/{Wijk.Slug}/kasboek.json?jaar={year}");
        Assert.Equal(free, kasboek.GetProperty("regels").EnumerateArray().Last().GetProperty("vrijNaCenten").GetInt64());
        var lastLine = (await http.GetStringAsync($"/wijken/{Wijk.Slug}/kasboek.csv?jaar={year}")).TrimEnd().Split('\n')[^1];
        Assert.Contains(free.ToString(CultureInfo.InvariantCulture), lastLine.Split(';'));
    }

    /// <summary>The page of the initiative says the same to the cent, over all years, and the list of the wijk leads to it.</summary>
    public async Task InitiativeAgreesAsync(Neighbour visitor, string slug, long reserved, long granted, long paid)
    {
        await visitor.GoAsync($"/wijken/{Wijk.Slug}/initiatieven");
        Assert.Equal(1, await visitor.Page.Locator($"main a[href='/initiatieven/{slug}']").CountAsync());
        await visitor.GoAsync($"/initiatieven/{slug}");
        await SeesBarAsync(visitor, reserved, granted, paid, $"{new Money(0).Show()} nog nodig");
    }

    private static async Task SeesBarAsync(Neighbour visitor, long reserved, long granted, long paid, string rest)
    {
        string[] amounts = [$"{new Money(paid).Show()} betaald", $"{new Money(granted).Show()} toegekend", $"{new Money(reserved).Show()} gereserveerd", rest];
        var shown = await visitor.Page.Locator("main .wf-money-bar__legend").First.Locator("li").AllInnerTextsAsync();
        Assert.Equal(amounts.Select(Plain), shown.Select(Plain));

        static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    protected override IEnumerable<(string Key, string Value)> Settings() =>
        base.Settings().Where(setting => setting.Key != "Portal:BaseUrl").Append(("Portal:BaseUrl", "http://localhost"));

    private async Task OfficialAsync(string email, string name, Role role)
    {
        var person = await this.PersonAsync(email, name);
        await this.AppointAsync(person.Id, role, Wijk.Id);
        await this.GivenAppAsync(person.Id);
    }
}
