using System.Globalization;
using Microsoft.Playwright;
using WijkFonds.Allocations;
using WijkFonds.Grants;

namespace WijkFonds.BrowserTests.Story;

/// <summary>
/// The whole chain as people live it, in a real browser: an idea is told, neighbours support it, the alderman says yes, the treasurer pays,
/// the good conversation, proven, and we go on (A10, A39, B03, C04, F05, X11). After each step the pages, the downloads, the mails and the ledger
/// say the same, to the cent.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class StoryTests(Browsers browsers)
{
    private const long AskedCents = 1_250_00;
    private const int Phone = 360;

    [Theory]
    [InlineData("without script")]
    [InlineData("with the keyboard only")]
    public async Task An_idea_becomes_money_and_the_money_becomes_a_story(string how)
    {
        var hasKeyboardOnly = how == "with the keyboard only";
        using var portal = new StoryPortal();
        await portal.BuildAsync();
        await using var reading = await BrowserAsync();
        var visitor = new Neighbour(await reading.NewPageAsync(), hasKeyboardOnly);

        // Samira tells her idea.
        await using var samirasPhone = await BrowserAsync();
        var samira = await portal.SignInAsync(samirasPhone, "samira@buurt.test", "Samira", hasKeyboardOnly);
        await samira.GoAsync($"/initiatieven/nieuw?wijk={portal.Wijk.Slug}");
        await samira.WriteAsync("Wat is je droom voor de wijk?", "Kotercafé op woensdag. Moeders drinken koffie, kinderen spelen.");
        await samira.ChooseAsync("geld");
        await samira.WriteAsync("Hoeveel geld ongeveer?", "1.250");
        await samira.PressAsync("Verstuur");
        await samira.SeesAsync("Dank je, Samira.");
        await samira.SeesAsync("vrijdag 27 november");
        await samira.LookAsync("dank");
        var slug = samira.Path.Split('/')[2];
        await visitor.GoAsync($"/initiatieven/{slug}");
        await visitor.SeesAsync("Moeders drinken koffie, kinderen spelen.");
        await portal.AgreesAsync(visitor, 0, 0, 0);

        // Three neighbours stand behind it, one of them through the wijkwerker's phone.
        await SupportAsync(portal, slug, "joris@buurt.test", "Joris", takesPart: false, hasKeyboardOnly);
        await SupportAsync(portal, slug, "fatima@buurt.test", "Fatima", takesPart: true, hasKeyboardOnly);
        await using var annekesPhone = await BrowserAsync();
        var anneke = await portal.SignInAsync(annekesPhone, "anneke@wijk.test", "Anneke", hasKeyboardOnly);
        await anneke.GoAsync($"/loket/steun/{slug}");
        await anneke.LookAsync("loket-steun");
        await anneke.WriteAsync("Voornaam van de buur", "Henk");
        await anneke.WriteAsync("Telefoonnummer of e-mailadres", "06 12 34 56 78");
        await anneke.ChooseAsync("Ik heb gevraagd of ik dit mag opschrijven. Het mag.");
        await anneke.PressAsync("Schrijf op");
        await anneke.SeesAsync("3 buren steunen dit");
        await visitor.GoAsync($"/initiatieven/{slug}");
        await visitor.SeesAsync("3 buren steunen dit");

        // Anneke lays it before the alderman: from now on nobody promises this money twice.
        await anneke.GoAsync($"/loket/initiatieven/{slug}/voorstel");
        await anneke.LookAsync("loket-voorstel");
        await anneke.WriteAsync("Hoeveel geld?", "1.250,00");
        await anneke.WriteAsync("Wat wordt er anders in de wijk?", "Moeders leren elkaar kennen. Kinderen spelen elke woensdag samen.");
        await anneke.WriteAsync("Hoe merken we dat?", "Het is vol op woensdag.");
        await anneke.ChooseAsync("Iedereen heeft wat te doen");
        await anneke.WriteAsync("Voor wie is het geld?", "Kotercafé Laak");
        await anneke.PressAsync("Leg voor aan de wethouder");
        await portal.AgreesAsync(visitor, AskedCents, 0, 0);
        await portal.InitiativeAgreesAsync(visitor, slug, AskedCents, 0, 0);

        // Marieke says yes, in three taps on her phone.
        await using var mariekesPhone = await BrowserAsync();
        var marieke = await portal.SignInAsync(mariekesPhone, "marieke@wijk.test", "Marieke", hasKeyboardOnly);
        await marieke.GoAsync("/wethouder");
        await marieke.SeesAsync("3 buren steunen dit");
        await marieke.LookAsync("wethouder");
        await marieke.GoAsync(await marieke.Page.Locator("main a[href*='/wethouder/toewijzing/']").First.GetAttributeAsync("href") ?? "");
        await marieke.SeesAsync("Vrij na dit besluit: € 8.750 (nu € 10.000)");
        await marieke.LookAsync("wethouder-toewijzing");
        await marieke.PressAsync("Ja");
        await portal.ShowAppAsync(marieke);
        await marieke.WriteAsync("Waarom?", "Hier wordt Laak gezelliger van. Ga zo door, Samira.");
        await marieke.LookAsync("wethouder-antwoord");
        await marieke.PressAsync("Bevestig");
        await portal.ShowAppAsync(marieke);
        await portal.AgreesAsync(visitor, 0, AskedCents, 0);
        await portal.InitiativeAgreesAsync(visitor, slug, 0, AskedCents, 0);
        await visitor.GoAsync($"/wijken/{portal.Wijk.Slug}/besluiten");
        await visitor.SeesAsync("Hier wordt Laak gezelliger van.");
        await visitor.SeesAsync("€ 1.250");
        Assert.Contains("1.250", (await portal.Post.LatestFor<DecisionLetter>("samira@buurt.test")).Text, StringComparison.Ordinal);

        // Samira says where it may go; Piet pays, and the bank says so.
        await samira.GoAsync($"/mijn/initiatief/{slug}/rekening");
        await samira.LookAsync("mijn-rekening");
        await samira.WriteAsync("Op welke naam staat de rekening?", "S. de Vries");
        await samira.WriteAsync("Rekeningnummer", "NL91 ABNA 0417 1643 00");
        await samira.PressAsync("Bewaar");
        await using var pietsDesk = await BrowserAsync();
        var piet = await portal.SignInAsync(pietsDesk, "piet@wijk.test", "Piet", hasKeyboardOnly);
        await piet.GoAsync("/kas");
        await piet.SeesAsync("NL91 ABNA 0417 1643 00");
        await piet.LookAsync("kas");
        await PressStartingAsync(piet, "Opdracht klaargezet");
        await portal.ShowAppAsync(piet);
        await portal.AgreesAsync(visitor, 0, AskedCents, 0);
        await piet.GoAsync("/kas");
        await PressStartingAsync(piet, "De bank heeft betaald");
        await portal.ShowAppAsync(piet);
        await portal.AgreesAsync(visitor, 0, 0, AskedCents);
        await portal.InitiativeAgreesAsync(visitor, slug, 0, 0, AskedCents);
        Assert.Contains("1.250", (await portal.Post.LatestFor<PaidLetter>("samira@buurt.test")).Text, StringComparison.Ordinal);

        // The good conversation: Anneke writes it down, Samira says that it is right.
        await anneke.GoAsync($"/loket/initiatieven/{slug}/gesprek");
        await anneke.LookAsync("loket-gesprek");
        await anneke.WriteAsync("Wanneer spraken jullie elkaar?", portal.Clock.GetUtcNow().DayInAmsterdam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await anneke.WriteAsync("Wat is er veranderd?", "Twaalf moeders kennen elkaar nu bij naam.");
        await anneke.PressAsync("Laat het lezen");
        await samira.GoAsync($"/mijn/initiatief/{slug}/gesprek");
        await samira.SeesAsync("Klopt dit?");
        await samira.LookAsync("mijn-gesprek");
        await samira.PressAsync("Ja, dit klopt");
        await visitor.GoAsync($"/initiatieven/{slug}");
        await visitor.SeesAsync("Twaalf moeders kennen elkaar nu bij naam.");

        // Proven, and we go on: one press, no fields.
        await anneke.GoAsync($"/loket/initiatieven/{slug}/geld");
        await anneke.LookAsync("loket-geld");
        while (await anneke.Page.GetByRole(AriaRole.Button, new() { Name = "Bewezen" }).CountAsync() == 0)
        {
            await PressStageAsync(anneke);
        }

        await anneke.PressAsync("Bewezen");
        await visitor.GoAsync($"/initiatieven/{slug}");
        await visitor.SeesAsync("Dit initiatief werkt. Buren merken het.");
        await visitor.GoAsync($"/wijken/{portal.Wijk.Slug}/initiatieven");
        await visitor.SeesAsync("Samira · Bewezen");
        await samira.GoAsync($"/mijn/initiatief/{slug}");
        await samira.LookAsync("mijn-initiatief");
        await samira.PressAsync("We gaan door");
        foreach (var (official, desk) in new[] { (anneke, "/loket"), (anneke, "/loket/bellen"), (marieke, "/wethouder"), (piet, "/kas"), (samira, "/mijn"), (samira, "/mijn/post"), (samira, "/mijn/gegevens") })
        {
            await official.GoAsync(desk);
            await official.LookAsync(desk.Trim('/').Replace('/', '-') + "-straks");
        }

        await portal.AgreesAsync(visitor, 0, 0, AskedCents);
        await portal.AgreesAsync(visitor, AskedCents, 0, 0, StoryPortal.Year + 1);
        await portal.InitiativeAgreesAsync(visitor, slug, AskedCents, 0, AskedCents);
        await visitor.SeesAsync("gaat door in 2027, de wethouder kijkt er nog naar");

        Task<IBrowserContext> BrowserAsync() => browsers.VisitorAsync(portal.Address, Phone, hasScript: hasKeyboardOnly);
    }

    /// <summary>Somebody new: a press on the page, a first name and an e-mail address, the code, and it counts.</summary>
    private async Task SupportAsync(StoryPortal portal, string slug, string email, string name, bool takesPart, bool hasKeyboardOnly)
    {
        await using var phone = await browsers.VisitorAsync(portal.Address, Phone, hasScript: hasKeyboardOnly);
        var neighbour = new Neighbour(await phone.NewPageAsync(), hasKeyboardOnly);
        await neighbour.GoAsync($"/initiatieven/{slug}");
        await neighbour.PressAsync(takesPart ? "Ik doe mee" : "Ik steun dit");
        await neighbour.WriteAsync("Je voornaam", name);
        await neighbour.WriteAsync("Je e-mailadres", email);
        await neighbour.PressAsync("Stuur mij de code");
        await portal.TypeCodesAsync(neighbour, email, name);
        await neighbour.PressAsync(takesPart ? "Ja, ik doe mee" : "Ja, ik steun dit");
        await neighbour.SeesAsync("Dank je wel!");
    }

    private static async Task PressStartingAsync(Neighbour neighbour, string start) =>
        await neighbour.PressAsync(await neighbour.Page.GetByRole(AriaRole.Button).And(neighbour.Page.Locator($"[aria-label^='{start}']")).First.GetAttributeAsync("aria-label") ?? start);

    /// <summary>One step further: the first stage that is offered.</summary>
    private static async Task PressStageAsync(Neighbour neighbour) =>
        await neighbour.PressAsync((await neighbour.Page.Locator("form[action*='Stage'] button").First.InnerTextAsync()).Trim());
}
