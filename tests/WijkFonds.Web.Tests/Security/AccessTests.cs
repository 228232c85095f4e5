using System.Net;

namespace WijkFonds.Web.Tests.Security;

/// <summary>Goals G30 and G32: everybody knocks on every door, and looking changes nothing.</summary>
public sealed class AccessTests : IClassFixture<GuardedTown>
{
    private readonly GuardedTown town;

    public AccessTests(GuardedTown town) => this.town = town;

    [Fact]
    public async Task Every_visitor_gets_behind_exactly_the_doors_of_the_table_and_looking_changes_nothing()
    {
        var differences = new List<string>();
        var before = await town.DumpAsync();
        var knocks = 0;

        foreach (var door in AccessTable.Read())
        {
            foreach (var visitor in town.Visitors)
            {
                var address = town.AddressOf(door);
                if (door.TakesGet)
                {
                    knocks++;
                    using var answer = await town.Browser(visitor).GetAsync(address);
                    Compare(differences, door, visitor, "GET", answer);
                }

                if (door.TakesPost && !door.TakesForeignForms)
                {
                    knocks++;
                    using var nothing = new FormUrlEncodedContent([]);
                    using var answer = await town.Browser(visitor).PostAsync(address, nothing);
                    Compare(differences, door, visitor, "POST", answer);
                }
            }
        }

        Assert.Empty(differences);
        Assert.Equal(before, await town.DumpAsync());
        Assert.True(knocks > 100, $"only {knocks} knocks");
    }

    private static void Compare(List<string> differences, Door door, GuardedTown.Visitor visitor, string method, HttpResponseMessage answer)
    {
        var isSentToSignIn = answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().StartsWith("/aanmelden?terug=", StringComparison.Ordinal)
            || (method == "POST" && answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString() == "/aanmelden");
        var expected = visitor.MayEnter(door)
            // Without a token of the form nobody can do anything, but that is told inside the door.
            ? method == "POST" ? answer.StatusCode == HttpStatusCode.BadRequest : (int)answer.StatusCode < 500 && answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && (door.Who == Door.Everyone || !isSentToSignIn)
            : visitor.Name == "anonymous" ? isSentToSignIn : answer.StatusCode == HttpStatusCode.Forbidden;
        if (!expected)
        {
            differences.Add($"{visitor.Name}: {method} {door.Route} ({door.Who}) → {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }
}
