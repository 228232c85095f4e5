using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Initiatives;

/// <summary>B44, X15: an initiative may be of several wijken, also when that only turns out later.</summary>
public sealed class AlsoInTests(IdeaPortal portal) : IClassFixture<IdeaPortal>
{
    [Fact]
    public async Task A_wijk_is_added_and_taken_away_and_both_pages_show_it_at_once()
    {
        using var samira = portal.CreateClient();
        using var buur = portal.CreateClient();
        var address = await portal.TellAsync(samira, "Een pontje over de vliet");
        Assert.DoesNotContain("pontje", (await buur.PageAsync("/wijken/oost/initiatieven")).Text());
        Assert.Contains("pontje", (await buur.PageAsync("/wijken/laak/initiatieven")).Text());

        Assert.Equal(HttpStatusCode.Found, (await (await samira.FormAsync(address + "/wijzig")).Tick("Input.AlsoIn", "oost").SendAsync()).StatusCode);
        Assert.Contains("pontje", (await buur.PageAsync("/wijken/oost/initiatieven")).Text());
        Assert.Contains("Laak · Oost", (await buur.PageAsync(address)).Text());

        var form = await samira.FormAsync(address + "/wijzig");
        Assert.Contains(form.Fields, field => field is { Key: "Input.AlsoIn", Value: "oost" });
        Assert.Equal(HttpStatusCode.Found, (await form.Without("Input.AlsoIn").SendAsync()).StatusCode);
        Assert.DoesNotContain("pontje", (await buur.PageAsync("/wijken/oost/initiatieven")).Text());
        Assert.Contains("pontje", (await buur.PageAsync("/wijken/laak/initiatieven")).Text());
    }

    [Fact]
    public async Task Its_own_wijk_stays_and_so_does_the_support()
    {
        using var samira = portal.CreateClient();
        var address = await portal.TellAsync(samira, "Een brug van touw");
        await (await samira.FormAsync(address + "/wijzig")).Tick("Input.AlsoIn", "oost").SendAsync();
        var idea = await portal.ReadAsync(address);
        await portal.ChangeAsync(db => db.Initiatives.Where(i => i.Id == idea.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.EndorsementCount, 3)));

        // A made-up form that names its own wijk, a wijk twice, and one that is not there, changes nothing.
        var forged = await new EditInitiative(portal.Database.Writes(portal.Clock)).ExecuteAsync(
            new(idea.Id, new Initiator(idea.OwnerId, null), (await portal.ReadAsync(address)).Version, "Brug", "Een brug", Need.Hands, null, "", "Samira")
            {
                AlsoIn = [portal.Laak.Id, portal.Oost.Id, portal.Oost.Id, Guid.NewGuid()],
            },
            FormKey.New(),
            CancellationToken.None);
        Assert.Null(forged.Refusal);
        await using var db = portal.Database.Read();
        var places = await db.Set<InitiativeNeighbourhood>().Where(p => p.InitiativeId == idea.Id).ToListAsync();
        Assert.Equal(2, places.Count);
        Assert.Equal(portal.Laak.Id, places.Single(p => p.IsHome).NeighbourhoodId);
        Assert.Equal(3, (await portal.ReadAsync(address)).EndorsementCount);
    }
}
