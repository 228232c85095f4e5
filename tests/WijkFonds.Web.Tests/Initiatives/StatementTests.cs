using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.People;

namespace WijkFonds.Web.Tests.Initiatives;

/// <summary>DESIGN 7: a page does not grow with its history.</summary>
public sealed class StatementTests
{
    [Fact]
    public async Task The_pages_ask_at_most_six_things_of_the_database_however_much_happened()
    {
        using var portal = new IdeaPortal();
        await portal.InitializeAsync();
        // Before the first statement: EF looks only once a second whether somebody listens.
        using var counter = new StatementCounter(portal);
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Tellen van vragen");
        var idea = await portal.ReadAsync(address);
        async Task<(int, int)> CountAsync()
        {
            using var visitor = portal.CreateClient();
            // An unknown cookie of ours keeps the copies out of the way.
            visitor.DefaultRequestHeaders.Add("Cookie", "wf-vers=1");
            await visitor.GetAsync(address);
            var start = counter.Count;
            await visitor.GetAsync(address);
            var page = counter.Count;
            await visitor.GetAsync("/wijken/laak/initiatieven");
            return (page - start, counter.Count - page);
        }

        var before = await CountAsync();
        var people = Enumerable.Range(0, 150).Select(i => new Person { FirstName = $"Buur{i}", Email = $"teller{i}@wijk.test" }).ToArray();
        await portal.Database.GivenAsync([.. people]);
        await portal.Database.GivenAsync(
        [
            .. people.Select(person => new Endorsement { InitiativeId = idea.Id, PersonId = person.Id, ShowsName = true, GivenAt = portal.Clock.GetUtcNow() }),
            .. Enumerable.Range(0, 300).Select(i => new InitiativeEvent { InitiativeId = idea.Id, At = portal.Clock.GetUtcNow().AddMinutes(i), Kind = InitiativeEventKind.Story, ByName = "Samira", Text = $"Verhaal {i}" }),
        ]);
        var after = await CountAsync();

        Assert.InRange(before.Item1, 2, 6);
        Assert.InRange(before.Item2, 2, 6);
        Assert.Equal(before, after);
        Assert.True((await (await client.GetAsync(address)).Content.ReadAsStringAsync()).Length < 60_000);
    }
}
