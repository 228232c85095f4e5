using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.People;

public sealed class SignInTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public SignInTests(TestPortal portal) => this.portal = portal;

    [Fact]
    public async Task A_neighbour_signs_in_with_the_code_from_the_mail_and_is_back_where_they_were()
    {
        await portal.PersonAsync("samira@wijk.test");
        using var client = portal.CreateClient();

        var answer = await client.EnterCodeAsync(portal, "samira@wijk.test", "/aanmelden?terug=/afmelden");

        Assert.Equal("Afmelden", (await client.LandAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Somebody_new_tells_a_first_name_and_only_then_exists()
    {
        using var client = portal.CreateClient();

        var answer = await client.EnterCodeAsync(portal, "nieuw@wijk.test");
        await using var db = portal.Database.Read();
        Assert.False(await db.People.AnyAsync(p => p.Email == "nieuw@wijk.test"));
        answer = await (await client.FormAsync(answer.Headers.Location!.ToString())).Fill("Input.FirstName", "Fatma").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("Fatma", (await db.People.SingleAsync(p => p.Email == "nieuw@wijk.test")).FirstName);
    }

    [Fact]
    public async Task An_official_does_the_second_step_and_arrives_at_the_desk()
    {
        using var client = await portal.SignInAsync("marieke@wijk.test", Role.Alderman);

        Assert.Equal("/wethouder", (await client.GetAsync("/aanmelden/verder")).Headers.Location!.ToString());
    }
}
