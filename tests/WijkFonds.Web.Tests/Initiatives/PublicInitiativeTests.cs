using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Initiatives;

public sealed class PublicInitiativeTests(IdeaPortal portal) : IClassFixture<IdeaPortal>
{
    private const string Canary = "kanariepiet";

    [Fact]
    public async Task What_moderation_hides_is_nowhere_and_the_stub_says_why()
    {
        // T-48, T-57
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, $"Mijn {Canary} droom", Canary[..1].ToUpperInvariant() + Canary[1..]);
        Assert.Contains(Canary, (await client.PageAsync("/wijken/laak/initiatieven")).Text(), StringComparison.OrdinalIgnoreCase);
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, portal.Laak.Id);

        var hidden = await (await anneke.FormAsync(address.Replace("/initiatieven/", "/loket/initiatieven/", StringComparison.Ordinal), "Haal het weg")).Fill("Hide.Reason", "Er stond een huisadres in.").SendAsync();

        Assert.Equal(HttpStatusCode.Found, hidden.StatusCode);
        using var visitor = portal.CreateClient();
        foreach (var output in new[] { "/", "/wijken/laak", "/wijken/laak/initiatieven", "/wijken/laak/initiatieven?volgorde=nieuw" })
        {
            Assert.DoesNotContain(Canary, await (await visitor.GetAsync(output)).Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Er stond een huisadres in.", (await visitor.PageAsync("/wijken/laak/initiatieven")).Text(), StringComparison.Ordinal);
        var stub = await visitor.PageAsync(address);
        Assert.Contains("Er stond een huisadres in.", stub.Text(), StringComparison.Ordinal);
        // The address that the visitor typed stands at the foot of the print.
        Assert.DoesNotContain(Canary, (stub.Text() + stub.Title).Replace(address, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        foreach (var part in new[] { "/poster", "/eerder", "/steun" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address + part)).StatusCode);
        }

        Assert.DoesNotContain(Canary, await (await visitor.GetAsync("/initiatieven/nieuw?wijk=oost&uit=" + address["/initiatieven/".Length..])).Content.ReadAsStringAsync().ContinueWith(t => t.Result.Replace("uit=mijn-" + Canary, "", StringComparison.OrdinalIgnoreCase)), StringComparison.OrdinalIgnoreCase);
        var back = await (await anneke.FormAsync(address.Replace("/initiatieven/", "/loket/initiatieven/", StringComparison.Ordinal), "Zet het weer op de site")).SendAsync();
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Contains(Canary, (await visitor.PageAsync(address)).Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_surname_telephone_or_address_is_on_a_public_page()
    {
        // U11
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Schaakmiddag", "Fatima Verborgenstein", "geheim.adres@voorbeeld.nl");
        var phone = await portal.TellAsync(client, "Dammiddag", "Achmed Verborgenstein", "06 99887766");
        using var visitor = portal.CreateClient();

        foreach (var output in new[] { address, phone, address + "/poster", phone + "/poster", "/wijken/laak/initiatieven?volgorde=nieuw", "/wijken/laak", address + "/eerder", address + "/steun" })
        {
            var html = await (await visitor.GetAsync(output)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("Verborgenstein", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("geheim.adres", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("99887766", html.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_hundred_monster_texts_in_the_database_leave_every_page_standing()
    {
        // T-68: as if they came in by SQL, past the form
        var monsters = Enumerable.Range(0, 200).Select(i => (i % 10) switch
        {
            0 => new string('>', 256 + i),
            1 => string.Concat(Enumerable.Repeat("- ", 500 + i)) + "x",
            2 => new string('[', 5_000),
            3 => string.Concat(Enumerable.Repeat("<script>alert(1)</script>", 20)),
            4 => new string('a', 60_000),
            5 => "![x](javascript:alert(1))" + new string('*', 2_000),
            6 => string.Concat(Enumerable.Repeat("\u0301", 3_000)),
            7 => "\u202E\u0007\uFFFE " + new string('`', 3_001),
            8 => string.Concat(Enumerable.Repeat("😀", 3_000)),
            _ => "[a]: " + string.Concat(Enumerable.Repeat("[b](", 1_000)),
        });
        var rows = monsters.Select((text, i) => new Initiative
        {
            Slug = $"monster-{i}", Title = text.Length > 90 ? text[..90].TrimEnd('\uD83D') + "m" : text, Dream = text, HelpWanted = text, InitiatorName = "Monster", Summary = text.Length > 500 ? text[..400] : text, SummaryBy = "Anneke",
            Different = text, ToldAt = portal.Clock.GetUtcNow(), AnswerBy = new DateOnly(2026, 11, 27), Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = portal.Oost.Id, IsHome = true } },
        }).ToArray();
        await portal.Database.GivenAsync([.. rows]);
        using var visitor = portal.CreateClient();

        for (var page = 1; page <= 9; page++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/wijken/oost/initiatieven?geschud=2&bladzijde={page}")).StatusCode);
        }

        foreach (var row in rows)
        {
            var answer = await visitor.GetAsync($"/initiatieven/{row.Slug}");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, row.Slug);
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_text_that_would_break_is_refused_in_the_form_with_a_sentence()
    {
        using var client = portal.CreateClient();
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", new string('>', 256)).Fill("Input.Reach", "06 12345678");

        var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Haal er een paar weg", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_by_words_from_a_fixed_list_and_ignores_the_rest()
    {
        // T-30
        using var client = portal.CreateClient();
        await client.LandAsync(await (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Filter geld").Tick("Input.Needs", "Money").Fill("Input.Asked", "200").Fill("Input.Reach", "06 12345678").SendAsync());
        await client.LandAsync(await (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Filter handen").Tick("Input.Needs", "Hands").Fill("Input.Reach", "06 12345678").SendAsync());

        var money = (await client.PageAsync("/wijken/laak/initiatieven?nodig=geld")).Text();
        var small = (await client.PageAsync("/wijken/laak/initiatieven?bedrag=klein")).Text();
        var large = (await client.PageAsync("/wijken/laak/initiatieven?bedrag=groot")).Text();
        var stage = (await client.PageAsync("/wijken/laak/initiatieven?fase=bewezen&thema=sociaal")).Text();

        Assert.Contains("Filter geld", money, StringComparison.Ordinal);
        Assert.DoesNotContain("Filter handen", money, StringComparison.Ordinal);
        Assert.Contains("Filter geld", small, StringComparison.Ordinal);
        Assert.DoesNotContain("Filter geld", large, StringComparison.Ordinal);
        Assert.DoesNotContain("Filter", stage, StringComparison.Ordinal);
        foreach (var junk in new[] { "'; DROP TABLE initiative; --", "1 OR 1=1", "\0", "%00", "-1", "999999999999", "<script>", "Needs DESC" })
        {
            foreach (var key in new[] { "thema", "fase", "nodig", "bedrag", "volgorde", "geschud", "bladzijde" })
            {
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/wijken/laak/initiatieven?{key}={Uri.EscapeDataString(junk)}")).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Every_order_holds_everybody_once_and_the_orders_differ()
    {
        // U27
        var ids = Enumerable.Range(0, 60).Select(i => new Initiative
        {
            Slug = $"volgorde-{i}", Title = $"Volgorde {i}", Dream = "x", InitiatorName = "Buur", ToldAt = portal.Clock.GetUtcNow(), AnswerBy = new DateOnly(2026, 11, 27), Dimension = Dimension.Economic,
            Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = portal.Laak.Id, IsHome = true } },
        }).ToArray();
        await portal.Database.GivenAsync([.. ids]);
        await using var db = portal.Database.Read();

        var orders = new List<string>();
        for (var order = 0; order < Shuffled.Orders; order++)
        {
            var slugs = await db.Initiatives.Where(i => i.Slug.StartsWith("volgorde-")).InOrder(order).Select(i => i.Slug).ToListAsync();
            Assert.Equal(60, slugs.Distinct().Count());
            orders.Add(string.Join(',', slugs));
        }

        Assert.Equal(Shuffled.Orders, orders.Distinct().Count());
    }

    [Fact]
    public async Task Who_is_known_supports_in_two_taps_and_can_take_it_back()
    {
        // U14, C04
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Twee tikken");
        using var ahmed = await portal.SignInAsync("ahmed@wijk.test");

        var page = await ahmed.PageAsync(address);
        var link = page.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Ik steun dit").GetAttribute("href")!;
        var thanks = await ahmed.LandAsync(await (await ahmed.FormAsync(link, "Ja, ik steun dit")).SendAsync());

        Assert.Contains("Jij bent de eerste buur", thanks.Text(), StringComparison.Ordinal);
        Assert.Equal(1, (await portal.ReadAsync(address)).EndorsementCount);
        Assert.DoesNotContain("Ahmed", (await client.PageAsync(address)).Text(), StringComparison.Ordinal);
        Assert.Contains("1 buur steunt dit", (await client.PageAsync(address)).Text(), StringComparison.Ordinal);
        Assert.Contains("Twee tikken", (await ahmed.PageAsync("/mijn")).Text(), StringComparison.Ordinal);
        await (await ahmed.FormAsync(address + "/steun", "Trek mijn steun in")).SendAsync();
        Assert.Equal(0, (await portal.ReadAsync(address)).EndorsementCount);
    }

    [Fact]
    public async Task Somebody_new_gives_a_first_name_and_a_code_and_is_counted()
    {
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Nieuw hier");
        using var lisa = portal.CreateClient();

        var asked = await (await lisa.FormAsync(address + "/steun?mee=true")).Fill("Input.FirstName", "Lisa").Fill("Input.Email", "lisa@wijk.test").SendAsync();
        var entered = await (await lisa.FormAsync(asked.Headers.Location!.ToString())).Fill("Input.Code", await portal.MailedCodeAsync("lisa@wijk.test")).SendAsync();
        var form = await lisa.FormAsync(entered.Headers.Location!.ToString(), "Ja, ik doe mee");
        await form.Fill("Input.Offer", "Ik kan taarten bakken").Tick("Input.ShowsName", "true").SendAsync();

        var page = (await client.PageAsync(address)).Text();
        Assert.Contains("Lisa", page, StringComparison.Ordinal);
        Assert.Contains("Een buur doet mee.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("taarten", page, StringComparison.Ordinal);
        Assert.Contains("Ik kan taarten bakken", (await client.PageAsync(address + "/van-mij")).Text(), StringComparison.Ordinal);
    }
}
