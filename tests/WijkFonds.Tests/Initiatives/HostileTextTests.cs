using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Initiatives;

/// <summary>T-14 and goal G34 for names and titles.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("Samira", "Samira")]
    [InlineData("Samira El Idrissi", "Samira")]
    [InlineData("Oma Bep Jansen", "Oma Bep")]
    [InlineData("Jan-Willem de Vries", "Jan-Willem")]
    [InlineData("  d'Arcy  ", "d'Arcy")]
    [InlineData("Zoë 🌟✅", "Zoë")]
    [InlineData("\u202Earimas", "arimas")]
    [InlineData("Sa\u200Bmira", "Samira")]
    [InlineData("محمد علي", "محمد")]
    [InlineData("", "")]
    [InlineData("\u0000\u0007", "")]
    [InlineData("<script>alert(1)</script>", "scriptalert1/script")]
    public void A_name_is_shown_as_one_plain_first_name(string typed, string shown) => Assert.Equal(shown, ShownName.From(typed).Value);

    [Theory]
    [InlineData("Wethouder Jansen")]
    [InlineData("wéthouder")]
    [InlineData("W e t h o u d e r")]
    [InlineData("Wеthоudеr")] // Cyrillic е and о
    [InlineData("ＷＥＴＨＯＵＤＥＲ")]
    [InlineData("w3th0uder")]
    [InlineData("vvethouder")]
    [InlineData("wet\u200Bhouder")]
    [InlineData("Gemeente Den Haag")]
    [InlineData("adm1n")]
    [InlineData("Ambtenaar-Piet")]
    [InlineData("wijkwerker_Anneke")]
    [InlineData("samira@voorbeeld.nl")]
    [InlineData("06 12345678")]
    [InlineData("www.spam.nl")]
    [InlineData("https://spam.nl")]
    public void A_name_cannot_look_official_or_hide_an_address(string typed) => Assert.False(ShownName.From(typed).IsAccepted);

    [Fact]
    public async Task Two_hundred_hostile_titles_and_names_each_become_a_page_with_an_address()
    {
        using var world = await IdeaWorld.BeginAsync();
        var tell = new TellIdea(world.Writes);

        foreach (var text in Hostile().Take(200))
        {
            var told = await tell.ExecuteAsync(new(world.Laak.Id, text + " x", "06 12345678", ReturnCode.New()) { Name = text }, FormKey.New(), CancellationToken.None);

            if (!told.IsAccepted)
            {
                Assert.Equal("Input.Name", told.Refusal!.Field);
                told = await tell.ExecuteAsync(new(world.Laak.Id, text + " x", "06 12345678", ReturnCode.New()), FormKey.New(), CancellationToken.None);
            }

            Assert.Matches("^[a-z0-9-]{1,70}$", told.Value.Slug);
            var idea = await world.ReadAsync(told.Value.Id);
            Assert.InRange(idea.Title.Length, 1, IdeaTitle.LengthMax);
            Assert.DoesNotContain(idea.Title, c => char.IsControl(c));
            Assert.InRange(idea.InitiatorName.Length, 1, ShownName.LengthMax);
        }
    }

    [Theory]
    [InlineData("K7F3M-9PQ2H", true)]
    [InlineData("k7f3m 9pq2h", true)]
    [InlineData("K7F3M9PQ2", false)]
    [InlineData("K7F3M-9PQ2O", false)]
    [InlineData("'; DROP TABLE initiative; --", false)]
    [InlineData(null, false)]
    public void A_code_is_read_as_people_type_it(string? typed, bool isOne) => Assert.Equal(isOne, ReturnCode.Hash(typed) is not null);

    internal static IEnumerable<string> Hostile()
    {
        string[] seeds =
        [
            "'; DROP TABLE person; --", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "../../etc/passwd", "%00", "\0", "\u202Etxt.exe", "\u2066\u2067\u2068",
            "{{7*7}}", "${jndi:ldap://x}", "@Model.Secret", "]]>", "<!--", "-->", "NULL", "undefined", "true", "0", "-1", "1e309", "NaN", "Infinity", "😀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "ﷺ", "Z̸̢̛͓a̷l̵g̶o̴", "مرحبا", "שלום", "你好",
            "ÅÄÖ", "ß", "İ", "ı", "ﬁ", "Ａ", "\uFEFF", "\u200B\u200C\u200D", "\u00A0", "\r\n\r\nSet-Cookie: x=1", "=cmd|'/c calc'!A1", "+1", "@SUM(1)", "\t", "a\nb", "nieuw", "terug", "con", "aux", ".", "..", "/", "\\", "#", "?", "&", "%", "%2e%2e%2f",
        ];
        foreach (var seed in seeds)
        {
            yield return seed;
            yield return new string('A', 200) + seed;
            yield return string.Concat(Enumerable.Repeat(seed, 40));
            yield return "Idee " + seed;
        }
    }
}
