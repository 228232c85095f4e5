using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.People;

/// <summary>Goal G38 and T-72, T-73: nobody learns who lives here, floods a mailbox, or keeps somebody out.</summary>
public sealed partial class EnumerationTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public EnumerationTests(TestPortal portal) => this.portal = portal;

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answers()
    {
        for (var i = 0; i < 50; i++)
        {
            var known = $"bekend{i:00}@wijk.test";
            await portal.PersonAsync(known, "Samira");

            var ofKnown = await AskAndGuessAsync(known);
            var ofUnknown = await AskAndGuessAsync($"vreemd{i:00}@wijk.test");

            Assert.Equal(ofKnown, ofUnknown);
        }

        await using var db = portal.Database.Read();
        Assert.Equal(0, await db.People.CountAsync(p => p.Email!.StartsWith("vreemd")));
        Assert.Equal(50, await db.Set<OutboxMail>().CountAsync(m => m.ToAddress!.StartsWith("bekend")));
        Assert.Equal(50, await db.Set<OutboxMail>().CountAsync(m => m.ToAddress!.StartsWith("vreemd")));
    }

    [Fact]
    public async Task However_often_strangers_ask_a_mailbox_gets_three_mails_and_its_owner_still_comes_in()
    {
        var samira = await portal.PersonAsync("doelwit@wijk.test");
        using var home = portal.CreateClient();
        await home.EnterCodeAsync(portal, samira.Email!);
        await portal.ChangeAsync(db => db.Set<OutboxMail>().Where(m => m.ToAddress == samira.Email).ExecuteDeleteAsync());
        await portal.ChangeAsync(db => db.SignInCodes.Where(c => c.Email == samira.Email).ExecuteDeleteAsync());

        using var stranger = portal.CreateClient();
        for (var i = 0; i < 40; i++)
        {
            var answer = await (await stranger.FormAsync("/aanmelden")).Fill("Input.Email", samira.Email!).SendAsync();
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        await using var db = portal.Database.Read();
        Assert.InRange(await db.Set<OutboxMail>().CountAsync(m => m.ToAddress == samira.Email), 1, AskSignInCode.MailsPerHour);

        // The browser in which Samira signed in before has mails of its own.
        var asked = await (await home.FormAsync("/aanmelden")).Fill("Input.Email", samira.Email!).SendAsync();
        var entered = await (await home.FormAsync(asked.Headers.Location!.ToString())).Fill("Input.Code", await portal.MailedCodeAsync(samira.Email!)).SendAsync();
        Assert.Equal("/aanmelden/verder", entered.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_code_works_only_in_the_browser_that_asked_for_ten_minutes_and_five_tries()
    {
        using var own = new TestPortal();
        await own.PersonAsync("samira@wijk.test");
        using var asker = own.CreateClient();
        using var other = own.CreateClient();
        await (await asker.FormAsync("/aanmelden")).Fill("Input.Email", "samira@wijk.test").SendAsync();
        await (await other.FormAsync("/aanmelden")).Fill("Input.Email", "iemand@wijk.test").SendAsync();
        var code = await own.MailedCodeAsync("samira@wijk.test");

        var elsewhere = await (await other.FormAsync("/aanmelden/code")).Fill("Input.Code", code).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);

        for (var i = 0; i < SignInCode.TriesMax; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await asker.FormAsync("/aanmelden/code")).Fill("Input.Code", Other(code)).SendAsync()).StatusCode);
        }

        var tooOften = await (await asker.FormAsync("/aanmelden/code")).Fill("Input.Code", code).SendAsync();
        Assert.Contains("werkt niet meer", (await FormPost.ParseAsync(tooOften)).Text(), StringComparison.Ordinal);

        await (await asker.FormAsync("/aanmelden")).Fill("Input.Email", "samira@wijk.test").SendAsync();
        code = await own.MailedCodeAsync("samira@wijk.test");
        own.Clock.Advance(SignInCode.Lifetime);
        var tooLate = await (await asker.FormAsync("/aanmelden/code")).Fill("Input.Code", code).SendAsync();
        Assert.Contains("werkt niet meer", (await FormPost.ParseAsync(tooLate)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_guesses_at_once_are_still_five()
    {
        using var own = new TestPortal();
        await own.PersonAsync("samira@wijk.test");
        using var client = own.CreateClient();
        var asked = await (await client.FormAsync("/aanmelden")).Fill("Input.Email", "samira@wijk.test").SendAsync();
        var form = await client.FormAsync(asked.Headers.Location!.ToString());
        var wrong = Other(await own.MailedCodeAsync("samira@wijk.test"));

        form.Fill("Input.Code", wrong);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => form.SendAsync()));

        await using var db = own.Database.Read();
        Assert.Equal(SignInCode.TriesMax, (await db.SignInCodes.SingleAsync()).Tries);
    }

    [Fact]
    public async Task A_double_click_on_the_right_code_signs_in_once_and_both_answers_work()
    {
        await portal.PersonAsync("dubbel@wijk.test");
        using var client = portal.CreateClient();
        var asked = await (await client.FormAsync("/aanmelden")).Fill("Input.Email", "dubbel@wijk.test").SendAsync();
        var form = (await client.FormAsync(asked.Headers.Location!.ToString())).Fill("Input.Code", await portal.MailedCodeAsync("dubbel@wijk.test"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => form.SendAsync()));

        await using var db = portal.Database.Read();
        Assert.Equal(1, await db.Sessions.CountAsync(s => db.People.Any(p => p.Id == s.PersonId && p.Email == "dubbel@wijk.test")));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.Equal("/mijn", (await client.GetAsync("/aanmelden/verder")).Headers.Location!.ToString());
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    /// <summary>Everything a stranger can see: status, headers and bodies, without what is random by design.</summary>
    private async Task<string> AskAndGuessAsync(string email)
    {
        using var client = portal.CreateClient();
        var asked = await (await client.FormAsync("/aanmelden")).Fill("Input.Email", email).SendAsync();
        var shown = await client.GetAsync(asked.Headers.Location!.ToString());
        var guessed = await (await client.FormAsync(shown)).Fill("Input.Code", Other(await portal.MailedCodeAsync(email))).SendAsync();
        var seen = new[] { asked, shown, guessed }.Select(async answer =>
            $"{(int)answer.StatusCode}\n{string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"))}\n{await answer.Content.ReadAsStringAsync()}");
        return Random().Replace(string.Join("\n----\n", await Task.WhenAll(seen)), "…");
    }

    /// <summary>Cookies, tokens and keys of forms: of fixed length, so also the length tells nothing.</summary>
    [GeneratedRegex(@"(?<=value="")[0-9a-f]{32}|CfDJ8[\w-]+|(?<==)[\w-]{43}(?=;)")]
    private static partial Regex Random();
}
