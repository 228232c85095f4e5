using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Web.Tests.Security;
using WijkFonds.Web.Tests.Security.ForeignIds;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>
/// G29: the programs that guard a mailbox open every link before its owner does, some of them as a browser would. Whatever they open, nothing
/// changes; and the person who comes after them can still press.
/// </summary>
/// <remarks>Which links a letter has does not depend on the database, and what stands behind them is pressed on both by other tests.</remarks>
[Trait("Database", "none")]
public sealed partial class MailScannerTests(TwoWijken town) : IClassFixture<TwoWijken>
{
    private const string Root = "https://wijkfonds.test";

    public static TheoryData<string> Kinds => [.. Letters.Kinds.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_program_that_opens_every_link_changes_nothing_and_the_person_can_still_press(string kind)
    {
        var samira = town.Laak.Town.Initiator;
        var links = LinksOf(await ComposeAsync(kind, samira));
        Assert.NotEmpty(links);
        using var scanner = town.CreateClient();
        var human = town.Visitors.Single(visitor => visitor.Name == (kind == nameof(NoMoneyFitsLetter) ? "wethouder" : "initiator")).Browser;
        var before = await town.Database.DumpAsync();

        foreach (var link in links)
        {
            foreach (var request in Visits(link))
            {
                using var _ = request;
                using var answer = await scanner.SendAsync(request);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{request.Method} {link}: {(int)answer.StatusCode}");
            }

            // The person opens it too. That is still only looking.
            Assert.Equal(HttpStatusCode.OK, (await human.OpenAsync(link)).StatusCode);
        }

        Assert.Empty(DatabaseDump.Differences(before, await town.Database.DumpAsync()));
        foreach (var link in links.Where(link => PressOn(link) is not null))
        {
            var form = await human.FormAsync(link, PressOn(link));
            using var answer = await form.SendAsync(PressOn(link));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"The press on {link}: {(int)answer.StatusCode}");
        }

        Assert.True(await WasHeardAsync(kind, samira.Id, links), $"Nobody heard the press after {kind}");
    }

    /// <summary>Five looks at the top, five at the whole, and one as a browser that a person holds.</summary>
    private static IEnumerable<HttpRequestMessage> Visits(string link)
    {
        for (var i = 0; i < 5; i++)
        {
            yield return new HttpRequestMessage(HttpMethod.Head, link);
            yield return new HttpRequestMessage(HttpMethod.Get, link);
        }

        var browser = new HttpRequestMessage(HttpMethod.Get, link);
        browser.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36");
        browser.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        browser.Headers.TryAddWithoutValidation("Accept-Language", "nl-NL,nl;q=0.9");
        browser.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
        browser.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        browser.Headers.TryAddWithoutValidation("Sec-Fetch-User", "?1");
        yield return browser;
    }

    /// <summary>The button behind a link with which a person answers; null where there is only something to read or to choose.</summary>
    private static string? PressOn(string link) => link switch
    {
        _ when link.StartsWith("/merk-je-het/", StringComparison.Ordinal) => "Ja",
        _ when link.StartsWith("/afmelden-mail/", StringComparison.Ordinal) => "Stuur mij hierover geen mails meer",
        _ when link.StartsWith("/mijn/overdracht/", StringComparison.Ordinal) => "Ja, ik ga ermee verder",
        _ when link.EndsWith("/gesprek", StringComparison.Ordinal) => "Ja, dit klopt",
        _ when link.StartsWith("/mijn/initiatief/bewezen-", StringComparison.Ordinal) => "We gaan door",
        _ => null,
    };

    private async Task<bool> WasHeardAsync(string kind, Guid personId, IReadOnlyList<string> links)
    {
        await using var db = town.Database.Read();
        return kind switch
        {
            nameof(NoticeQuestionLetter) => await db.NeighbourVerdicts.AnyAsync(v => v.Answer == Noticed.Yes),
            nameof(TakeOverQuestionLetter) => await db.Handovers.AnyAsync(h => h.ToId == personId),
            nameof(LookBackToConfirmLetter) => await db.LookBacks.AnyAsync(l => l.ConfirmedAt != null && db.Initiatives.Any(i => i.Id == l.InitiativeId && i.Slug == "betaald-laak")),
            nameof(EndsSoonLetter) => await db.Allocations.AnyAsync(a => a.ContinuesId != null && db.Initiatives.Any(i => i.Id == a.InitiativeId && i.Slug == "bewezen-laak")),
            _ => true,
        } && (!links.Any(link => link.StartsWith("/afmelden-mail/", StringComparison.Ordinal)) || await db.Set<MailChoice>().AnyAsync(c => c.PersonId == personId && c.Frequency == MailFrequency.Never));
    }

    /// <summary>The letter as it would be sent, about things that exist.</summary>
    private async Task<ReadyMail> ComposeAsync(string kind, Person person)
    {
        await using var db = town.Database.Read();
        var slug = kind switch { nameof(LookBackToConfirmLetter) => "betaald-laak", nameof(EndsSoonLetter) => "bewezen-laak", _ => "toegekend-laak" };
        var real = new Dictionary<string, string>
        {
            ["Slug"] = slug,
            ["QuestionId"] = (await db.NeighbourVerdicts.OrderBy(v => v.Id).FirstAsync()).Id.ToString(),
            ["HandoverId"] = (await db.Handovers.SingleAsync(h => (h.ToEmail == person.Email || h.ToId == person.Id) && db.Initiatives.Any(i => i.Id == h.InitiativeId && i.Slug == "gesteund-laak"))).Id.ToString(),
            ["AllocationId"] = (await db.Allocations.OrderBy(a => a.Id).FirstAsync(a => db.Neighbourhoods.Any(n => n.Id == a.NeighbourhoodId && n.Slug == "laak"))).Id.ToString(),
            ["DecisionId"] = (await db.Decisions.OrderBy(d => d.Id).FirstAsync()).Id.ToString(),
        };
        var json = JsonNode.Parse(Letters.Write(SampleLetters.Of(Letters.Kinds[kind]).First()))!;
        Fill(json, real);
        var wijk = await db.Neighbourhoods.SingleAsync(n => n.Slug == "laak");
        return await town.Services.GetRequiredService<IMailComposer>().ComposeAsync(Guid.NewGuid(), Letters.Read(kind, json.ToJsonString())!, person, wijk);
    }

    private static void Fill(JsonNode? node, IReadOnlyDictionary<string, string> real)
    {
        if (node is JsonArray many)
        {
            many.ToList().ForEach(one => Fill(one, real));
        }
        else if (node is JsonObject thing)
        {
            foreach (var (name, value) in thing.ToList())
            {
                if (real.TryGetValue(name, out var known))
                {
                    thing[name] = known;
                }
                else
                {
                    Fill(value, real);
                }
            }
        }
    }

    private static List<string> LinksOf(ReadyMail mail) =>
    [
        .. new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
            .Concat(Written().Matches(mail.Text).Select(match => match.Value))
            .Append(mail.UnsubscribeUrl)
            .OfType<string>()
            .Where(link => link.StartsWith(Root, StringComparison.Ordinal))
            .Select(link => link[Root.Length..])
            .Select(link => link.Length == 0 ? "/" : link)
            .Distinct(),
    ];

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Written();
}
