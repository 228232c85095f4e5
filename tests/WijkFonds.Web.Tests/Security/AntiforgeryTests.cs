using System.Net;
using System.Text;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Security;

/// <summary>Goal G31: nobody can make somebody else's browser do something.</summary>
public sealed class AntiforgeryTests : IClassFixture<GuardedTown>
{
    /// <summary>Doors that take forms of strangers, each with its reason.</summary>
    private static readonly Dictionary<string, string> Reviewed = new(StringComparer.Ordinal)
    {
        ["/fout/{code:int}"] = "the error page, shown in the place of a form that was refused; it changes nothing",
        ["/healthz"] = "for machines; answers, and reads no form",
        ["/readyz"] = "for machines; answers, and reads no form",
        ["/afmelden-mail/{token}"] = "one-click unsubscribe (RFC 8058): mail programs send it without cookies, the token says for whom",
    };

    private readonly GuardedTown town;

    public AntiforgeryTests(GuardedTown town) => this.town = town;

    public static TheoryData<string> Tricks => ["no token", "token of somebody else", "token from before signing in", "plain text", "another site", "a sister site", "cookie only"];

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task A_form_that_the_person_did_not_send_changes_nothing(string trick)
    {
        var before = await town.DumpAsync();
        var wrong = new List<string>();

        foreach (var door in AccessTable.Read().Where(door => door.TakesPost && !door.TakesForeignForms))
        {
            using var request = await ForgeAsync(trick, town.AddressOf(door));
            using var answer = await town.Master.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{trick}: POST {door.Route} → {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await town.DumpAsync());
    }

    [Fact]
    public void Every_door_that_takes_forms_of_strangers_has_a_reason()
    {
        var unknown = AccessTable.Read().Where(door => door.TakesForeignForms && !Reviewed.ContainsKey(door.Route)).Select(door => door.Route);

        Assert.Empty(unknown);
    }

    private async Task<HttpRequestMessage> ForgeAsync(string trick, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        switch (trick)
        {
            case "plain text":
                request.Content = new StringContent("a=b", Encoding.UTF8, "text/plain");
                break;
            case "another site" or "a sister site":
                // Even with everything right: the browser itself says that another site sent it.
                request.Content = Form(await TokenAsync(town.Master));
                request.Headers.Add("Sec-Fetch-Site", trick == "another site" ? "cross-site" : "same-site");
                break;
            case "token of somebody else":
                request.Content = Form(await TokenAsync(town.Browser(town.Visitors.First(visitor => visitor.Role == Role.Alderman))));
                break;
            case "token from before signing in":
                request.Content = Form(await TokenAsync(town.Browser(town.Visitors[0])));
                break;
            case "cookie only":
                request.Content = Form("");
                break;
            default:
                request.Content = new FormUrlEncodedContent([new("Input.Reason", "zomaar")]);
                break;
        }

        return request;
    }

    private static FormUrlEncodedContent Form(string token) => new([new("__RequestVerificationToken", token), new("Input.Reason", "zomaar")]);

    private static async Task<string> TokenAsync(HttpClient browser) =>
        (await browser.FormAsync("/aanmelden")).Fields.Single(field => field.Key == "__RequestVerificationToken").Value;
}
