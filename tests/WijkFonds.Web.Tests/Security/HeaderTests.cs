using System.Net;
using AngleSharp.Html.Dom;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Security;

/// <summary>Goal G37: what stands on every answer, also on files and errors, for everybody.</summary>
public sealed class HeaderTests : IClassFixture<GuardedTown>
{
    private readonly GuardedTown town;

    public HeaderTests(GuardedTown town) => this.town = town;

    [Fact]
    public async Task Every_answer_carries_the_headers_and_every_personal_page_stays_out_of_caches()
    {
        var wrong = new List<string>();
        var answers = 0;
        foreach (var visitor in town.Visitors.Where(visitor => !visitor.IsForeign))
        {
            var browser = town.Browser(visitor);
            var seen = new HashSet<string>();
            var toVisit = new Queue<string>(AccessTable.Read().Where(door => door.TakesGet).Select(town.AddressOf)
                .Concat(["/bestaat-niet", "/en/", "/favicon.ico", "/css/bestaat-niet.css", "/wijken/laak/../../x", "/aanmelden?terug=%0d%0aX: y"]));
            while (toVisit.TryDequeue(out var address) && seen.Count < 120)
            {
                if (!seen.Add(address))
                {
                    continue;
                }

                using var answer = await browser.GetAsync(address);
                answers++;
                wrong.AddRange(WrongOf(answer, visitor.Name != "anonymous").Select(problem => $"{visitor.Name}: {address} ({(int)answer.StatusCode}): {problem}"));
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    var page = await FormPost.ParseAsync(answer);
                    wrong.AddRange(WrongOf(page).Select(problem => $"{address}: {problem}"));
                    foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Concat(page.QuerySelectorAll("link[href], script[src], img[src]").Select(file => file.GetAttribute("href") ?? file.GetAttribute("src")!)))
                    {
                        if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal))
                        {
                            toVisit.Enqueue(link.Split('#')[0]);
                        }
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(answers >= 300, $"only {answers} answers");
    }

    [Fact]
    public async Task Refused_requests_carry_them_too()
    {
        using var client = town.CreateClient();
        using var foreignHost = new HttpRequestMessage(HttpMethod.Get, "/");
        foreignHost.Headers.Host = "evil.example";
        using var hugeForm = new HttpRequestMessage(HttpMethod.Post, "/aanmelden") { Content = new FormUrlEncodedContent(Enumerable.Range(0, 500).Select(i => KeyValuePair.Create($"veld{i}", "x"))) };
        using var crossSite = new HttpRequestMessage(HttpMethod.Post, "/aanmelden");
        crossSite.Headers.Add("Sec-Fetch-Site", "cross-site");

        foreach (var request in new[] { foreignHost, hugeForm, crossSite })
        {
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Empty(WrongOf(answer, isSignedIn: false));
        }
    }

    [Fact]
    public async Task A_cookie_of_ours_belongs_to_this_site_only_and_no_script_reads_it()
    {
        using var client = town.CreateClient();
        await town.PersonAsync("koekje@wijk.test");
        using var first = await client.GetAsync("/aanmelden");
        using var last = await client.EnterCodeAsync(town, "koekje@wijk.test");

        var cookies = first.Headers.GetValues("Set-Cookie").Concat(last.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-wijkfonds=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static IEnumerable<string> WrongOf(HttpResponseMessage answer, bool isSignedIn)
    {
        var policy = One(answer, "Content-Security-Policy");
        foreach (var part in new[] { "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
        {
            if (!policy.Contains(part, StringComparison.Ordinal))
            {
                yield return $"policy without {part}";
            }
        }

        if (policy.Contains("unsafe", StringComparison.Ordinal) || policy.Contains('*', StringComparison.Ordinal) || policy.Contains("http", StringComparison.Ordinal) || policy.Contains("data:", StringComparison.Ordinal))
        {
            yield return "policy too wide: " + policy;
        }

        if (One(answer, "X-Content-Type-Options") != "nosniff")
        {
            yield return "no nosniff";
        }

        if (One(answer, "Referrer-Policy") is not ("same-origin" or "no-referrer"))
        {
            yield return "referrer";
        }

        if (!One(answer, "Strict-Transport-Security").StartsWith("max-age=63072000", StringComparison.Ordinal) || One(answer, "Cross-Origin-Opener-Policy") != "same-origin" || One(answer, "Permissions-Policy").Length == 0)
        {
            yield return "https only, opener or permissions";
        }

        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"))
        {
            yield return "says which program it is";
        }

        var isFile = answer.Content.Headers.ContentType?.MediaType is { } type && (type is "text/css" or "text/javascript" || type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("font/", StringComparison.Ordinal));
        if (isSignedIn && !isFile && answer.StatusCode == HttpStatusCode.OK && answer.Headers.CacheControl?.NoStore != true)
        {
            yield return "may be kept by a cache";
        }
    }

    private static IEnumerable<string> WrongOf(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[style], style, script:not([src])").Where(element => element.GetAttribute("type") is not ("application/json" or "application/ld+json")))
        {
            yield return $"inline style or script: {element.OuterHtml[..Math.Min(80, element.OuterHtml.Length)]}";
        }

        foreach (var element in page.QuerySelectorAll("script[src], link[rel~=stylesheet], img[src], iframe, source[src]"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? "";
            if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            {
                yield return $"from elsewhere: {address}";
            }
        }

        var source = page.DocumentElement.OuterHtml;
        foreach (var inside in new[] { "   at WijkFonds", "Microsoft.AspNetCore", "StackTrace", "/work/", "SQLite Error", "Npgsql" })
        {
            if (source.Contains(inside, StringComparison.Ordinal))
            {
                yield return $"shows what is inside: {inside}";
            }
        }
    }

    private static string One(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
