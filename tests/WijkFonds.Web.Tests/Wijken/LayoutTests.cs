using AngleSharp.Html.Dom;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Wijken;

public sealed class LayoutTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task One_wijk_is_the_front_page()
    {
        await portal.Database.GivenAsync(Wijk("laak", "Laak"));
        using var client = portal.CreateClient();

        var page = await client.PageAsync("/en/");

        Assert.Equal("Laak", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/spelregels")]
    [InlineData("/wijken/laak")]
    [InlineData("/aanmelden")]
    [InlineData("/bestaat-niet")]
    public async Task A_person_stands_on_every_page_with_a_telephone_number(string address)
    {
        // U23, E15.
        await portal.Database.GivenAsync(Wijk("laak", "Laak"), Wijk("vreewijk", "Vreewijk"));
        using var client = portal.CreateClient();

        var page = await FormPost.ParseAsync(await client.GetAsync(address));

        Assert.NotEmpty(page.QuerySelectorAll("a[href^='tel:']"));
    }

    [Fact]
    public async Task The_menu_is_by_wijk_and_need_never_by_department()
    {
        // U06.
        await portal.Database.GivenAsync(Wijk("laak", "Laak"));
        using var client = portal.CreateClient();

        var page = await client.PageAsync("/wijken/laak");

        Assert.Equal(["Initiatieven", "Ons geld", "Besluiten", "Vertel je idee"], page.QuerySelectorAll("header nav a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_other_language_is_the_same_page_and_says_its_own_name()
    {
        await portal.Database.GivenAsync(Wijk("laak", "Laak"), Wijk("vreewijk", "Vreewijk"));
        using var client = portal.CreateClient();

        var page = await client.PageAsync("/wijken/laak/toezeggingen");
        var link = (IHtmlAnchorElement)page.QuerySelector("header a[hreflang=en]")!;

        Assert.Equal("English", link.TextContent);
        Assert.Equal("/en/wijken/laak/toezeggingen", link.GetAttribute("href"));
        Assert.Equal("https://wijkfonds.test/wijken/laak/toezeggingen", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://wijkfonds.test/en/wijken/laak/toezeggingen", page.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task On_paper_a_page_has_its_address_and_a_code()
    {
        await portal.Database.GivenAsync(Wijk("laak", "Laak"));
        using var client = portal.CreateClient();

        var page = await client.PageAsync("/wijken/laak");

        Assert.Contains("https://wijkfonds.test/wijken/laak", page.QuerySelector(".wf-print")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".wf-print svg path[d]"));
    }

    [Fact]
    public async Task The_rules_tell_the_amounts_of_each_wijk()
    {
        var laak = Wijk("laak", "Laak");
        laak.Settings.MicroLimitCents = 400_00;
        await portal.Database.GivenAsync(laak, Wijk("vreewijk", "Vreewijk"));
        using var client = portal.CreateClient();

        var text = (await client.PageAsync("/spelregels")).Text();

        Assert.Contains("Tot en met € 400: de wijkwerker mag meteen ja zeggen.", text, StringComparison.Ordinal);
        Assert.Contains("Tot en met € 250: de wijkwerker mag meteen ja zeggen.", text, StringComparison.Ordinal);
    }

    private static Neighbourhood Wijk(string slug, string name) =>
        new() { Slug = slug, Name = name, Motto = "Hier doen we het samen.", Contact = new() { FirstName = "Anneke", Phone = "070 123 45 67", Hours = "dinsdag 10–12 uur" } };
}
