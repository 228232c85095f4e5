using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.People;

/// <summary>
/// Goal G50, T-59: somebody whose idea got money takes their data away, through the form. Not one word about them is left in any table,
/// what the law wants kept is kept apart, and the ledger still adds up.
/// </summary>
public sealed class ErasingTests : IDisposable
{
    private const string Email = "qwindel.zaandijk@buurt.test";
    private const string Phone = "06 98765432";
    private const string Iban = "NL20INGB0001234567";

    /// <summary>Everything that says who it was, also as it stands in an address.</summary>
    private static readonly string[] Words = ["qwindel", "zaandijk", "98765432", Iban];

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public ErasingTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Whose_idea_was_paid_goes_and_the_public_account_stays()
    {
        await town.BuildAsync();
        using var browser = portal.CreateClient();
        await TellAsync(browser, "Qwindel wil een bankje op het plein. Bel Qwindel op 06 98765432.");
        await TellAsync(browser, "Een tuin van Qwindel. Daar eten we samen.");
        await KeepDraftAsync();
        await browser.SignInAsync(portal, await portal.PersonAsync(Email));
        var person = await portal.PersonAsync(Email);
        await using var db = portal.Database.Read();
        var (bench, garden) = (await db.Initiatives.SingleAsync(i => i.Dream.Contains("bankje")), await db.Initiatives.SingleAsync(i => i.Dream.Contains("tuin")));
        await town.NeighboursAsync(bench, 2, takesPart: true);
        await GoThroughEverythingAsync(browser, bench, garden, person);
        // Without this the rest would prove nothing. The account number lies under seal from the start.
        Assert.All(Words.Where(word => word != Iban), word => Assert.Contains(word, Everything(Read()), StringComparison.OrdinalIgnoreCase));
        var before = await town.PositionAsync();

        using var answer = await (await browser.FormAsync("/mijn/gegevens")).Tick("Input.IsSure", "true").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(answer.Headers.Location!.ToString())).StatusCode);
        var left = Read();
        // The law has account numbers that public money went to kept for seven years, for the treasurer only (AWR art. 52); the page says so.
        Assert.Equal([Iban], (await db.Payees.AsNoTracking().Select(p => p.SealedIban).ToListAsync()).ConvertAll(portal.Services.GetRequiredService<ISeal>().OpenIban));
        left.Remove("payee");
        Assert.Empty(Words.SelectMany(word => left.Where(table => table.Value.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(table => $"{word} in {table.Key}: {Around(table.Value, word)}")));
        Assert.Equal(before, await town.PositionAsync());
        await town.ProveAsync();
        await ExpectPublicAccountAsync(bench.Id);
    }

    [Fact]
    public async Task An_official_gives_up_the_role_first_and_then_goes_too()
    {
        await town.BuildAsync();
        (town.Alderman.FirstName, town.Alderman.Email, town.Alderman.Phone) = ("Qwindel", Email, Phone);
        await portal.ChangeAsync(db => db.People.Where(p => p.Id == town.Alderman.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.FirstName, "Qwindel").SetProperty(x => x.Email, Email).SetProperty(x => x.Phone, Phone)));
        var idea = await town.InitiativeAsync();
        await town.PaidAsync(idea, 500_00);
        using var browser = portal.CreateClient();
        await browser.SignInAsync(portal, town.Alderman);

        using var refused = await (await browser.FormAsync("/mijn/gegevens")).Tick("Input.IsSure", "true").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await portal.ChangeAsync(db => db.Appointments.Where(a => a.PersonId == town.Alderman.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.RevokedAt, portal.Clock.GetUtcNow())));
        using var answer = await (await browser.FormAsync("/mijn/gegevens")).Tick("Input.IsSure", "true").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var left = Read();
        // Who decided about public money stays known by first name, as on the day of the decision: it is never changed.
        Assert.Contains("Qwindel", left["decision"], StringComparison.Ordinal);
        Assert.All([Email, "98765432"], word => Assert.DoesNotContain(word, Everything(left), StringComparison.OrdinalIgnoreCase));
        left.Remove("decision");
        left.Remove("initiative_event");
        left.Remove("outbox_mail");
        Assert.Empty(Words.SelectMany(word => left.Where(table => table.Value.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(table => $"{word} in {table.Key}: {Around(table.Value, word)}")));
        await town.ProveAsync();
    }

    private async Task TellAsync(HttpClient browser, string dream)
    {
        var form = await browser.FormAsync("/initiatieven/nieuw?wijk=laak");
        using var answer = await form.Fill("Input.Dream", dream).Fill("Input.Name", "Qwindel").Fill("Input.Reach", Email).Fill("Input.HelpWanted", "Een spa, breng die bij Qwindel.").SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private async Task KeepDraftAsync()
    {
        using var elsewhere = portal.CreateClient();
        var form = await elsewhere.FormAsync("/initiatieven/nieuw?wijk=laak");
        using var answer = await form.Fill("Input.Dream", "Nog een idee van Qwindel.").Fill("Input.Name", "Qwindel").Fill("Input.Reach", Email).SendAsync("bewaar");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Every act that leaves a trace of a resident, by themselves and by officials about them.</summary>
    private async Task GoThroughEverythingAsync(HttpClient browser, Initiative bench, Initiative garden, Person person)
    {
        await portal.ChangeAsync(db => db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Phone, "0698765432")));
        var edit = await browser.FormAsync($"/initiatieven/{bench.Slug}/wijzig");
        using var edited = await edit.Fill("Input.Dream", "Qwindel wil twee bankjes op het plein.").SendAsync();
        Assert.Equal(HttpStatusCode.Found, edited.StatusCode);

        var other = await town.InitiativeAsync();
        using var supported = await (await browser.FormAsync($"/initiatieven/{other.Slug}/steun?mee=true")).Fill("Input.Offer", "Qwindel bakt taart").SendAsync();
        Assert.Equal(HttpStatusCode.Found, supported.StatusCode);
        var plan = await town.ProposedAsync(other, 6_000_00);
        using var said = await (await browser.FormAsync($"/initiatieven/{other.Slug}/plan/reageer")).Fill("Input.Text", "Doen, zegt Qwindel.").SendAsync();
        Assert.Equal(HttpStatusCode.Found, said.StatusCode);

        var ask = town.Ask(500_00) with { Agreement = "Qwindel zet twee bankjes neer.", NoticedBy = "Buren zitten bij Qwindel.", WorkerView = "Qwindel kan dit.", RecipientName = "Qwindel Zaandijk" };
        var allocation = (await new ProposeAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, bench.Slug, ask), FormKey.New(), default)).Value;
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf))).Refusal);
        Assert.Null((await new MeetCondition(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation, "Qwindel belde: de school doet mee."), FormKey.New(), default)).Refusal);
        using var account = await (await browser.FormAsync($"/mijn/initiatief/{bench.Slug}/rekening")).Fill("Input.Name", "Q. Zaandijk").Fill("Input.Iban", Iban).SendAsync();
        Assert.Equal(HttpStatusCode.Found, account.StatusCode);
        Assert.Null((await town.ConfirmAsync((await town.OrderAsync(allocation)).Value)).Refusal);
        using var story = await (await browser.FormAsync($"/mijn/initiatief/{bench.Slug}/verhaal")).Fill("Input.Text", "Qwindel zat er als eerste op.").Tick("Input.EverybodyIsFineWithIt", "true").SendAsync();
        Assert.Equal(HttpStatusCode.Found, story.StatusCode);
        var talk = await new WriteLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, bench.Slug, town.Clock.Today(), "Qwindel ziet meer buren.", "", "", "", false), FormKey.New(), default);
        Assert.Null((await new ConfirmLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, talk.Value, "Qwindel ziet meer buren.", "", "", "", "Dinsdag gebeld, Qwindel zei ja."), FormKey.New(), default)).Refusal);
        // An account number that no money ever went to has no reason to stay.
        Assert.Null((await new GivePayee(town.Writes, portal.Services.GetRequiredService<ISeal>()).ExecuteAsync(new(person.Id, garden.Slug, "Q. Zaandijk", "NL91ABNA0417164300", false), FormKey.New(), default)).Refusal);
        Assert.NotEqual(Guid.Empty, plan);
    }

    private async Task ExpectPublicAccountAsync(Guid initiative)
    {
        await using var db = portal.Database.Read();
        var slug = await db.Initiatives.Where(i => i.Id == initiative).Select(i => i.Slug).SingleAsync();
        using var anybody = portal.CreateClient();
        var page = (await anybody.PageAsync("/initiatieven/" + slug)).Text();
        Assert.Contains("Een buur wil twee bankjes", page, StringComparison.Ordinal);
        Assert.Contains("€ 500", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("/initiatieven/" + slug, (await anybody.PageAsync("/wijken/laak/kasboek")).Source.Text, StringComparison.Ordinal);
    }

    /// <summary>Every row of every table as text.</summary>
    private Dictionary<string, string> Read()
    {
        using var db = portal.Database.Read();
        db.Database.OpenConnection();
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of our own model
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            tables[table] = string.Join('\n', rows);
        }

        return tables;
    }

    private static string Everything(Dictionary<string, string> tables) => string.Join('\n', tables.Values);

    private static string Around(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ");
    }
}
