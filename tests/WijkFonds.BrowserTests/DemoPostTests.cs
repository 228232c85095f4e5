using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;

namespace WijkFonds.BrowserTests;

[Collection(BrowserCollection.Name)]
[Trait("Database", "none")]
public sealed class DemoPostTests(Browsers browsers, Portals portals)
{
    /// <remarks>Twice: an answer that was kept must have the same rules as one that was made.</remarks>
    [Fact]
    public async Task A_sent_mail_stands_in_its_frame_each_time_it_is_opened()
    {
        var portal = portals.Of(Portals.Voorbeeld);
        await using var db = portal.Database.Read();
        var mail = await db.Set<OutboxMail>().Where(m => m.State == MailState.Sent).Select(m => m.Id).FirstAsync();
        await using var visitor = await browsers.VisitorAsync(portal.Address);
        var page = await visitor.NewPageAsync();

        for (var time = 1; time <= 2; time++)
        {
            await page.GotoAsync($"/demo/post/{mail:D}", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

            Assert.True((await page.FrameLocator("iframe.wf-mail").Locator("body").InnerTextAsync()).Length > 50, $"The mail is not there the {time}th time.");
        }
    }
}
