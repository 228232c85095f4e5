using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Handovers;

/// <summary>Nobody decides about what is theirs; so what somebody decided about never becomes theirs either.</summary>
public sealed class OwningWhatYouDecidedTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public OwningWhatYouDecidedTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Who_proposed_approved_or_paid_money_here_cannot_take_it_over()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var other = await town.InitiativeAsync("moestuin");
        await town.PaidAsync(initiative, 500_00);

        foreach (var official in new[] { town.Worker, town.Alderman, town.Treasurer })
        {
            Assert.Same(HandoverRefusals.WentOverMoney, (await HandAsync("kotercafe", town.Initiator, official)).Refusal);
        }

        var written = await new WriteDownHandover(town.Writes).ExecuteAsync(new(town.Worker.Id, "kotercafe", "Marieke", town.Alderman.Email!, "", true), FormKey.New(), default);
        Assert.Equal(HandoverRefusals.WentOverMoney.Sentence, written.Refusal?.Sentence);
        Assert.Equal(town.Initiator.Id, await OwnerAsync(initiative));
        // Elsewhere they are neighbours like everybody.
        Assert.Null((await HandAsync("moestuin", town.Initiator, town.Alderman)).Refusal);
        Assert.Equal(town.Alderman.Id, await OwnerAsync(other));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_approved_money_here_does_not_get_it_with_a_code_on_paper()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var hash = ReturnCode.Hash(ReturnCode.New())!;
        await portal.Database.GivenAsync(new InitiativeContact { InitiativeId = initiative.Id, CodeHash = hash });
        await portal.ChangeAsync(db => db.Initiatives.ExecuteUpdateAsync(i => i.SetProperty(x => x.OwnerId, (Guid?)null)));
        Assert.Null((await town.DecideAsync(town.Answer(await town.ProposedAsync(initiative, 500_00)))).Refusal);
        var joris = await portal.PersonAsync("joris@buurt.test");
        Task<Outcome<string>> ClaimAsync(Person who) => new ClaimInitiative(town.Writes).ExecuteAsync(new(initiative.Id, who.Id, hash), FormKey.New(), default);

        Assert.Same(HandoverRefusals.WentOverMoney, (await ClaimAsync(town.Alderman)).Refusal);
        Assert.Same(HandoverRefusals.WentOverMoney, (await ClaimAsync(town.Worker)).Refusal);

        Assert.Null((await ClaimAsync(joris)).Refusal);
        Assert.Equal(joris.Id, await OwnerAsync(initiative));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Asking_to_go_on_with_your_own_initiative_is_not_going_over_its_money()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        await portal.ChangeAsync(db => db.Initiatives.ExecuteUpdateAsync(i => i.SetProperty(x => x.Stage, Stage.Proven)));
        Assert.Null((await new WijkFonds.Grants.ContinueInitiative(town.Writes).ExecuteAsync(new(town.Initiator.Id, "kotercafe"), FormKey.New(), default)).Refusal);
        var joris = await portal.PersonAsync("joris@buurt.test");
        Assert.Null((await HandAsync("kotercafe", town.Initiator, joris)).Refusal);

        Assert.Null((await HandAsync("kotercafe", joris, town.Initiator)).Refusal);

        Assert.Equal(town.Initiator.Id, await OwnerAsync(initiative));
    }

    private async Task<Outcome<string>> HandAsync(string slug, Person from, Person to)
    {
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(from.Id, slug, to.FirstName, to.Email!, "", true), FormKey.New(), default)).Value;
        var answer = await new TakeOver(town.Writes).ExecuteAsync(new(to.Id, handover), FormKey.New(), default);
        if (!answer.IsAccepted)
        {
            await new EndHandover(town.Writes).ExecuteAsync(new(to.Id, handover), FormKey.New(), default);
        }

        return answer;
    }

    private async Task<Guid?> OwnerAsync(Initiative initiative)
    {
        await using var db = portal.Database.Read();
        return await db.Initiatives.Where(i => i.Id == initiative.Id).Select(i => i.OwnerId).SingleAsync();
    }
}
