using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace WijkFonds.Web.Tests.Theming;

public sealed class ServedFilesTests
{
    [Fact]
    public async Task A_style_is_packed_and_kept_for_ever_under_its_version()
    {
        using var portal = new TestPortal();
        using var client = portal.CreateClient();
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/spelregels"));
        var addresses = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        Assert.Equal(2, addresses.Count);
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(address);
            Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.InRange(answer.Content.Headers.ContentLength!.Value, 100, 25_000);
        }
    }

    [Fact]
    public async Task Without_the_version_the_browser_asks_again_and_hears_that_nothing_changed()
    {
        using var portal = new TestPortal();
        using var client = portal.CreateClient();
        var first = await client.GetAsync("/bundle/wijkfonds.css");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/bundle/wijkfonds.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(again);

        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/thema/voorbeeld/theme.json")]
    [InlineData("/thema/voorbeeld/../README.md")]
    [InlineData("/thema/voorbeeld/%2e%2e/basis/theme.css")]
    [InlineData("/thema/basis/theme.css")]
    [InlineData("/bundle/made-from")]
    public async Task Nothing_else_is_given_out(string address)
    {
        using var portal = new TestPortal();
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_municipality_brings_its_own_theme_without_a_build()
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-test-");
        try
        {
            var own = Directory.CreateDirectory(Path.Combine(folder.FullName, "eigen-stad"));
            await File.WriteAllTextAsync(Path.Combine(own.FullName, "theme.json"), """{ "portal": "Eigen Stad", "cssClass": "eigen-stad" }""");
            await File.WriteAllTextAsync(Path.Combine(own.FullName, "theme.css"), ".eigen-stad { --wf-round: 0 }");
            using var portal = new OwnTheme(folder.FullName);
            using var client = portal.CreateClient();

            var page = await client.GetStringAsync("/spelregels");

            Assert.Contains("class=\"eigen-stad\"", page, StringComparison.Ordinal);
            Assert.Contains("Eigen Stad", page, StringComparison.Ordinal);
            Assert.Contains("--wf-round", await client.GetStringAsync("/thema/eigen-stad/theme.css"), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class OwnTheme(string folder) : TestPortal
    {
        protected override IEnumerable<(string Key, string Value)> Settings() => base.Settings().Append(("Theme:Folder", folder)).Append(("Theme:Name", "eigen-stad"));
    }
}
