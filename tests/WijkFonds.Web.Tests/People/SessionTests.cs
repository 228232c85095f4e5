using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.People;

/// <summary>Goal G41: a session is worth something only as long as it should be.</summary>
public sealed class SessionTests : IClassFixture<TestPortal>
{
    private const string Page = "/aanmelden/verder";

    private readonly TestPortal portal;

    public SessionTests(TestPortal portal) => this.portal = portal;

    [Fact]
    public async Task A_new_session_begins_at_every_sign_in()
    {
        await portal.PersonAsync("twee@wijk.test");
        using var one = portal.CreateClient();
        using var other = portal.CreateClient();

        var cookies = new[] { CookieOf(await one.EnterCodeAsync(portal, "twee@wijk.test")), CookieOf(await other.EnterCodeAsync(portal, "twee@wijk.test")), CookieOf(await one.EnterCodeAsync(portal, "twee@wijk.test")) };

        Assert.Equal(3, cookies.Distinct().Count());
    }

    [Theory]
    [InlineData("sign out")]
    [InlineData("block")]
    [InlineData("role")]
    [InlineData("reset")]
    public async Task Everything_that_ends_a_session_ends_all_and_an_old_cookie_never_works_again(string what)
    {
        var email = $"{what.Replace(" ", "", StringComparison.Ordinal)}@wijk.test";
        var person = await portal.PersonAsync(email);
        using var telephone = portal.CreateClient();
        using var computer = portal.CreateClient();
        var cookie = CookieOf(await telephone.EnterCodeAsync(portal, email));
        await computer.EnterCodeAsync(portal, email);
        Assert.Equal("/mijn", await WhereAsync(computer));

        await EndAsync(what, telephone, person);

        Assert.StartsWith("/aanmelden?", await WhereAsync(computer), StringComparison.Ordinal);
        using var thief = portal.CreateClient();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        for (var i = 0; i < 100; i++)
        {
            Assert.StartsWith("/aanmelden?", await WhereAsync(thief), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_twelve_hours_everybody_signs_in_again()
    {
        using var own = new TestPortal();
        using var client = await own.SignInAsync("samira@wijk.test");

        own.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal("/mijn", await WhereAsync(client));
        own.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("/aanmelden?", await WhereAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_who_rests_for_half_an_hour_signs_in_again_and_one_who_works_does_not()
    {
        using var own = new TestPortal();
        using var client = await own.SignInAsync("marieke@wijk.test", Role.Alderman);

        for (var i = 0; i < 4; i++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/wethouder", await WhereAsync(client));
        }

        own.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.StartsWith("/aanmelden?", await WhereAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_made_by_hand_is_nobody()
    {
        foreach (var value in new[] { "", "x", new string('A', 43), new string('A', 5000), "' OR 1=1 --", "%00", BrowserSecret.New() })
        {
            using var client = portal.CreateClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"__Host-wijkfonds={value}");
            Assert.StartsWith("/aanmelden?", await WhereAsync(client), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_database_holds_nothing_that_opens_a_session()
    {
        await portal.PersonAsync("geheim@wijk.test");
        using var client = portal.CreateClient();
        var secret = CookieOf(await client.EnterCodeAsync(portal, "geheim@wijk.test")).Split('=')[1];

        await using var db = portal.Database.Read();

        Assert.Contains(await db.Sessions.Select(s => s.Id).ToListAsync(), id => id == BrowserSecret.Hash(secret));
        Assert.DoesNotContain(await db.Sessions.Select(s => s.Id).ToListAsync(), id => id.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sessions_and_seals_survive_a_restart()
    {
        using var own = new TestPortal();
        var cookie = CookieOf(await SignInFirstAsync(own));

        using var again = own.WithWebHostBuilder(_ => { });
        using var client = again.CreateClient(new() { BaseAddress = own.ClientOptions.BaseAddress, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal("/mijn", await WhereAsync(client));
        if (!OperatingSystem.IsWindows() && !WijkFonds.Tests.Databases.TestDatabase.IsPostgreSql)
        {
            var keys = Directory.GetFiles(Path.Combine(own.Database.Folder, "sleutels"));
            Assert.NotEmpty(keys);
            foreach (var key in keys)
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
            }
        }
    }

    private static async Task<HttpResponseMessage> SignInFirstAsync(TestPortal portal)
    {
        await portal.PersonAsync("samira@wijk.test");
        using var client = portal.CreateClient();
        return await client.EnterCodeAsync(portal, "samira@wijk.test");
    }

    private async Task EndAsync(string what, HttpClient telephone, Person person)
    {
        switch (what)
        {
            case "sign out":
                await (await telephone.FormAsync("/afmelden")).SendAsync();
                return;
            case "block":
                await AsAdministratorAsync($"/beheer/mensen/{person.Id:N}", "Block", form => form.Fill("Input.Reason", "Misbruik"));
                return;
            case "role":
                // While there is one administrator, she gives roles alone.
                await AsAdministratorAsync("/beheer/mensen", "Propose", form => form.Fill("Input.Email", person.Email!).Tick("Input.Role", nameof(Role.Treasurer)).Fill("Input.Reason", "Zij kan goed rekenen"));
                return;
            default:
                await AsAdministratorAsync(
                    async (services, femke) => (await services.GetRequiredService<ResetSecondFactor>().ExecuteAsync(new(femke.Id, person.Id, "Telefoon kwijt"), FormKey.New(), default)).IsAccepted);
                return;
        }
    }

    private async Task AsAdministratorAsync(Func<IServiceProvider, Person, Task<bool>> act)
    {
        var femke = await portal.PersonAsync("femke@wijk.test");
        await portal.AppointAsync(femke.Id, Role.Administrator);
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.True(await act(scope.ServiceProvider, femke));
    }

    private async Task AsAdministratorAsync(string page, string handler, Func<FormPost, FormPost> fill)
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        var answer = await fill(await femke.FormAsync(page, handler)).SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private static async Task<string> WhereAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Page);
        return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-wijkfonds=", StringComparison.Ordinal)).Split(';')[0];
}
