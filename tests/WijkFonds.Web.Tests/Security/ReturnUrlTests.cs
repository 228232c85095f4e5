using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Security;

/// <summary>Goal G40: a way back never leaves the portal, and another host name gets nothing.</summary>
public sealed class ReturnUrlTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public ReturnUrlTests(TestPortal portal) => this.portal = portal;

    /// <summary>Ways to write "evil.example" so that somebody may think it is a path of ours.</summary>
    public static IReadOnlyList<string> Tricks()
    {
        string[] hosts = ["evil.example", "evil.example/aanmelden", "wijkfonds.test@evil.example", "wijkfonds.test.evil.example", "[::ffff:1.2.3.4]", "16909060", "evil%E3%80%82example", "еvil.example"];
        string[] fronts =
        [
            "//", "///", "////", "/\\", "\\\\", "\\/", "/%5c", "/%2f", "/%2f%2f", "/%252f", "/%255c", "/\t/", "/%09/", "/\n/", "/%0a/", "/\r\n/", "/%0d%0a/", "https://", "https:", "https:/", "HTTPS://", "http:////",
            "ftp://", "/ /", "/\u00a0/", "/\u200b/", "/.//", "/..//", "/;//", "~//", "~/\\", "javascript:", "data:text/html,",
        ];
        return
        [
            .. fronts.SelectMany(front => hosts.Select(host => front + host)),
            "", " ", "/", "..", "../..", "./", "?x", "#x", "aanmelden", "mijn", "javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x", "mailto:a@b.nl", "/:evil.example", "/%3a%2f%2fevil.example", "https://wijkfonds.test/mijn",
        ];
    }

    [Fact]
    public async Task After_signing_in_nobody_is_led_out_of_the_portal()
    {
        using var client = await portal.SignInAsync("samira@wijk.test");
        var left = new List<string>();

        foreach (var trick in Tricks())
        {
            using var answer = await client.GetAsync("/aanmelden/verder?terug=" + Uri.EscapeDataString(trick));
            if (LeavesThePortal(answer))
            {
                left.Add($"{trick} → {answer.Headers.Location}");
            }
        }

        Assert.True(Tricks().Count >= 200);
        Assert.Empty(left);
    }

    [Fact]
    public async Task Every_page_on_the_way_in_refuses_the_same_tricks()
    {
        var left = new List<string>();

        foreach (var trick in Tricks())
        {
            using var client = portal.CreateClient();
            foreach (var page in new[] { "/aanmelden/code", "/aanmelden/naam", "/aanmelden/tweede-stap", "/aanmelden/app" })
            {
                using var answer = await client.GetAsync(page + "?terug=" + Uri.EscapeDataString(trick));
                if (LeavesThePortal(answer))
                {
                    left.Add($"{page}: {trick} → {answer.Headers.Location}");
                }
            }
        }

        Assert.Empty(left);
    }

    [Theory]
    [InlineData("/%5cevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/%252f%252fevil.example")]
    [InlineData("/initiatieven/../../evil.example")]
    [InlineData("/evil.example:443/mijn")]
    [InlineData("/mijn\u200b")]
    public async Task An_address_with_something_hidden_in_it_is_no_way_back(string address)
    {
        // Not every program between us and the visitor reads these as a plain path; so they lead where no way back leads.
        using var client = await portal.SignInAsync("samira@wijk.test");
        using var nowhere = await client.GetAsync("/aanmelden/verder");

        using var answer = await client.GetAsync("/aanmelden/verder?terug=" + Uri.EscapeDataString(address));

        Assert.Equal(nowhere.Headers.Location, answer.Headers.Location);
    }

    [Theory]
    [InlineData("/mijn")]
    [InlineData("/initiatieven/de-speeltuin?x=1")]
    [InlineData("/en/initiatieven/nieuw?wijk=laak")]
    public async Task A_page_of_ours_is_found_back(string address)
    {
        using var client = await portal.SignInAsync("samira@wijk.test");

        using var answer = await client.GetAsync("/aanmelden/verder?terug=" + Uri.EscapeDataString(address));

        Assert.Equal(address, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("wijkfonds.test.evil.example")]
    [InlineData("evil.example:443")]
    [InlineData("wijkfonds.test@evil.example")]
    public async Task Another_host_name_gets_nothing(string host)
    {
        using var client = portal.CreateClient();
        foreach (var page in new[] { "/", "/aanmelden", "/aanmelden/code", "/beheer/begin" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.TryAddWithoutValidation("Host", host);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task What_a_stranger_says_to_be_the_host_stands_in_no_answer()
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/aanmelden");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "ftp");
        request.Headers.Add("Forwarded", "host=evil.example");

        using var answer = await client.SendAsync(request);

        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static bool LeavesThePortal(HttpResponseMessage answer)
    {
        if (answer.Headers.Location is not { } location)
        {
            return (int)answer.StatusCode >= 500;
        }

        // As a browser reads it, which is more forgiving than we are.
        var seen = new Uri(new Uri("https://wijkfonds.test"), location.OriginalString.Replace('\\', '/').Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        var path = location.OriginalString.Split('?')[0];
        return seen.Host != "wijkfonds.test" || seen.Scheme != "https" || !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal);
    }
}
