using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Initiatives;

/// <summary>U05, H15 and goal G10.</summary>
public sealed class EditInitiativeTests
{
    /// <summary>Fifty pairs who saw the same page in the daily run; EDIT_PAIRS=500 for the whole of G10 (under a minute on two cores).</summary>
    private static readonly int Pairs = Asked.Number("EDIT_PAIRS", 50);

    [Fact]
    public async Task Of_two_editors_at_once_one_succeeds_and_the_other_hears_it()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, code) = await world.TellAsync();

        for (var pair = 0; pair < Pairs; pair++)
        {
            var version = (await world.ReadAsync(id)).Version;
            var answers = await Task.WhenAll(
                Task.Run(() => EditAsync(world, id, code, version, $"Tekst A{pair}")),
                Task.Run(() => EditAsync(world, id, code, version, $"Tekst B{pair}")));

            Assert.Single(answers, answer => answer.IsAccepted);
            Assert.Single(answers, answer => answer.Refusal == WritingRefusals.ChangedMeanwhile);
        }

        await using var db = world.Database.Read();
        Assert.Equal(Pairs, await db.InitiativeRevisions.CountAsync());
        Assert.Equal(Pairs, (await world.ReadAsync(id)).Version);
    }

    [Fact]
    public async Task What_stood_there_before_stays_readable()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, code) = await world.TellAsync("Een bankje bij de flat");

        await EditAsync(world, id, code, 0, "Twee bankjes");

        var now = await world.ReadAsync(id);
        Assert.Equal("Twee bankjes", now.Dream);
        Assert.Equal(world.Clock.GetUtcNow(), now.EditedAt);
        await using var db = world.Database.Read();
        Assert.Equal("Een bankje bij de flat", (await db.InitiativeRevisions.SingleAsync()).Dream);
    }

    [Fact]
    public async Task Only_who_owns_it_or_holds_the_code_may_edit()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var stranger = await world.PersonAsync("Ahmed");
        var owner = (await world.ReadAsync(id)).OwnerId;

        Assert.True((await EditAsync(world, id, new Initiator(stranger.Id, null))).Refusal!.IsNotFound);
        Assert.True((await EditAsync(world, id, new Initiator(null, null))).Refusal!.IsNotFound);
        Assert.True((await EditAsync(world, id, new Initiator(null, ReturnCode.Hash(ReturnCode.New())))).Refusal!.IsNotFound);
        Assert.True((await EditAsync(world, id, new Initiator(owner, null))).IsAccepted);
    }

    private static Task<Outcome<string>> EditAsync(IdeaWorld world, Guid id, string code, int version, string dream) =>
        new EditInitiative(world.Writes).ExecuteAsync(
            new(id, new Initiator(null, ReturnCode.Hash(code)), version, "Bankjes", dream, Need.Hands, null, "", "Samira"), FormKey.New(), CancellationToken.None);

    private static Task<Outcome<string>> EditAsync(IdeaWorld world, Guid id, Initiator who) =>
        new EditInitiative(world.Writes).ExecuteAsync(new(id, who, 0, "Bankjes", "Bankjes", Need.Hands, null, "", "Samira"), FormKey.New(), CancellationToken.None);
}
