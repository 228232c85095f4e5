using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Initiatives;

public sealed class DeskTests(IdeaPortal portal) : IClassFixture<IdeaPortal>
{
    [Fact]
    public async Task The_oldest_clock_is_first_and_answering_stops_it()
    {
        // B10: told on two days, looked at when the first is late
        using var client = portal.CreateClient();
        var first = await portal.TellAsync(client, "Eerste in de rij");
        portal.Clock.Advance(TimeSpan.FromDays(3));
        var second = await portal.TellAsync(client, "Tweede in de rij");
        portal.Clock.Advance(TimeSpan.FromDays(5));
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, portal.Laak.Id);

        var list = await anneke.PageAsync("/loket");
        var titles = list.QuerySelectorAll(".wf-waiting h2").Select(title => title.TextContent.Trim()).Where(title => title.Contains("in de rij", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Eerste in de rij", "Tweede in de rij"], titles);
        Assert.Contains("1 dag te laat", list.Text(), StringComparison.Ordinal);
        Assert.Contains("nog 2 dagen", list.Text(), StringComparison.Ordinal);
        Assert.Contains("te laat", (await client.PageAsync(first)).Text(), StringComparison.Ordinal);
        var form = await anneke.FormAsync("/loket" + first, "Zet mijn antwoord erbij");
        var answered = await form.Fill("Input.Answer", "Mooi plan. We kijken samen wie er een boor heeft.").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.DoesNotContain("Eerste in de rij", (await anneke.PageAsync("/loket")).QuerySelector(".wf-waiting")!.TextContent, StringComparison.Ordinal);
        var page = (await client.PageAsync(first)).Text();
        Assert.Contains("Anneke gaf na 8 dagen antwoord.", page, StringComparison.Ordinal);
        Assert.Contains("wie er een boor heeft", page, StringComparison.Ordinal);
        Assert.NotNull((await portal.ReadAsync(first)).AnsweredAt);
        Assert.Null((await portal.ReadAsync(second)).AnsweredAt);
        portal.Clock.Advance(-TimeSpan.FromDays(8));
    }

    [Fact]
    public async Task At_the_door_an_idea_and_support_are_written_down_with_permission_and_a_trace()
    {
        // U12, E10, C17, X40
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, portal.Laak.Id);
        var form = (await anneke.FormAsync("/loket/idee")).Fill("Input.Dream", "Koken met de hele portiek").Fill("Input.Name", "Bep").Tick("Input.Channel", "Paper");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.SendAsync()).StatusCode);
        form = (await anneke.FormAsync("/loket/idee")).Fill("Input.Dream", "Koken met de hele portiek").Fill("Input.Name", "Bep").Tick("Input.Channel", "Paper").Tick("Input.HasPermission", "true");
        var written = await anneke.LandAsync(await form.SendAsync());
        var code = written.QuerySelector(".wf-code")!.TextContent.Trim();
        const string Address = "/initiatieven/koken-met-de-hele-portiek";
        var support = (await anneke.FormAsync("/loket/steun/koken-met-de-hele-portiek")).Fill("Input.FirstName", "Joke").Tick("Input.Channel", "Spoken").Tick("Input.HasPermission", "true");
        Assert.Equal(HttpStatusCode.Found, (await support.SendAsync()).StatusCode);

        var idea = await portal.ReadAsync(Address);
        Assert.Equal((Channel.Paper, 1), (idea.Channel, idea.EndorsementCount));
        using (var bep = portal.CreateClient())
        {
            var mine = await (await bep.FormAsync("/initiatieven/terug")).Fill("Input.Code", code).SendAsync();
            await (await bep.FormAsync(mine.Headers.Location!.ToString(), "Ja, dit klopt")).SendAsync();
            Assert.Contains("Bep las het na", (await bep.PageAsync(Address)).Text(), StringComparison.Ordinal);
        }

        await using var db = portal.Database.Read();
        var acts = await db.Set<AuditEntry>().Where(entry => !entry.WasRefused).Select(entry => entry.Act).ToListAsync();
        Assert.Contains(nameof(WriteDownIdea), acts);
        Assert.Contains(nameof(WriteDownEndorsement), acts);
    }

    [Fact]
    public async Task A_wijkwerker_of_another_wijk_and_a_resident_see_nothing_of_it()
    {
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Alleen voor Laak", reach: "06 55554444");
        using var yusuf = await portal.SignInAsync("yusuf@wijk.test", Role.NeighbourhoodWorker, portal.Oost.Id);
        using var ahmed = await portal.SignInAsync("ahmed@wijk.test");

        Assert.Equal(HttpStatusCode.NotFound, (await yusuf.GetAsync("/loket" + address)).StatusCode);
        Assert.DoesNotContain("Alleen voor Laak", (await yusuf.PageAsync("/loket")).Text(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await ahmed.GetAsync("/loket" + address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/loket")).StatusCode);
    }
}
