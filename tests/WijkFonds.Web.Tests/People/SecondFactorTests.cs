using System.Net;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.People;

/// <summary>T-06 and T-13: an official is somebody who reads this mailbox and holds this telephone.</summary>
public sealed class SecondFactorTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public SecondFactorTests(TestPortal portal) => this.portal = portal;

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        // RFC 6238, appendix B, the last six of its eight digits.
        Assert.Equal(code, Totp.CodeAt("12345678901234567890"u8.ToArray(), Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public async Task An_official_without_an_app_sets_it_up_and_enters_no_desk_before()
    {
        var person = await portal.PersonAsync("nieuwekracht@wijk.test");
        await portal.AppointAsync(person.Id, Role.Administrator);
        using var client = portal.CreateClient();
        await client.EnterCodeAsync(portal, person.Email!);

        Assert.StartsWith("/aanmelden/tweede-stap", (await client.GetAsync("/beheer")).Headers.Location!.ToString(), StringComparison.Ordinal);
        var begun = await (await client.FormAsync("/beheer", "handler=Begin")).SendAsync();
        var page = await client.LandAsync(begun);
        var secret = Base32(page.QuerySelector("code")!.TextContent);
        Assert.NotNull(page.QuerySelector("svg path[d]"));
        var answer = await (await client.FormAsync(begun.Headers.Location!.ToString())).Fill("Input.Code", Totp.CodeAt(secret, Totp.StepAt(portal.Clock.GetUtcNow()))).SendAsync();

        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beheer")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/aanmelden/app")).StatusCode);
    }

    [Fact]
    public async Task A_code_from_the_app_works_once()
    {
        using var own = new TestPortal();
        using var first = await own.SignInAsync("marieke@wijk.test", Role.Alderman);
        using var second = own.CreateClient();
        await second.EnterCodeAsync(own, "marieke@wijk.test");

        var answer = await (await second.FormAsync("/aanmelden/tweede-stap")).Fill("Input.Code", own.AppCode()).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_end_this_session_and_lock_nobody_out()
    {
        using var own = new TestPortal();
        using var owner = await own.SignInAsync("marieke@wijk.test", Role.Alderman);
        using var thief = own.CreateClient();
        await thief.EnterCodeAsync(own, "marieke@wijk.test");

        for (var i = 0; i < Session.WrongCodesMax; i++)
        {
            await (await thief.FormAsync("/aanmelden/tweede-stap")).Fill("Input.Code", "123456").SendAsync();
        }

        Assert.StartsWith("/aanmelden", (await thief.GetAsync("/aanmelden/tweede-stap")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/wethouder", (await owner.GetAsync("/aanmelden/verder")).Headers.Location!.ToString());
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
