using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Tests.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Endorsements;

/// <summary>C04, U14 and goal G8 for support.</summary>
public sealed class EndorseInitiativeTests
{
    [Fact]
    public async Task Forty_presses_of_one_neighbour_at_once_count_once()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var ahmed = await world.PersonAsync("Ahmed");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => SupportAsync(world, id, ahmed.Id))));

        Assert.All(answers, answer => Assert.True(answer.IsAccepted));
        Assert.Equal(1, answers.Count(answer => answer.Value.IsNew));
        Assert.Equal(1, (await world.ReadAsync(id)).EndorsementCount);
        await using var db = world.Database.Read();
        Assert.Equal(1, await db.Endorsements.CountAsync());
    }

    [Fact]
    public async Task Forty_neighbours_at_once_count_as_forty()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var neighbours = new List<Guid>();
        for (var i = 0; i < 40; i++)
        {
            neighbours.Add((await world.PersonAsync($"Buur{i}")).Id);
        }

        var answers = await Task.WhenAll(neighbours.Select(neighbour => Task.Run(() => SupportAsync(world, id, neighbour))));

        Assert.All(answers, answer => Assert.True(answer.IsAccepted));
        Assert.Equal(40, (await world.ReadAsync(id)).EndorsementCount);
        await using var db = world.Database.Read();
        Assert.Equal(40, await db.Endorsements.CountAsync(e => e.WithdrawnAt == null));
        // The time line tells milestones, not every neighbour: 1, 5, 10 and 25.
        Assert.InRange(await db.InitiativeEvents.CountAsync(e => e.Kind == InitiativeEventKind.Endorsed), 1, 4);
    }

    [Fact]
    public async Task Support_can_be_taken_back_and_given_again()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var ahmed = await world.PersonAsync("Ahmed");
        await SupportAsync(world, id, ahmed.Id, "Ik kan koken");

        await new WithdrawEndorsement(world.Writes).ExecuteAsync(new(id, ahmed.Id), FormKey.New(), CancellationToken.None);

        Assert.Equal(0, (await world.ReadAsync(id)).EndorsementCount);
        await using (var db = world.Database.Read())
        {
            var left = await db.Endorsements.SingleAsync();
            Assert.Equal("", left.Offer);
            Assert.False(left.ShowsName);
        }

        await SupportAsync(world, id, ahmed.Id);
        Assert.Equal(1, (await world.ReadAsync(id)).EndorsementCount);
    }

    [Fact]
    public async Task Giving_and_taking_back_at_the_same_time_never_leaves_the_number_wrong()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();
        var ahmed = await world.PersonAsync("Ahmed");
        await SupportAsync(world, id, ahmed.Id);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            if (i % 2 == 0)
            {
                await new WithdrawEndorsement(world.Writes).ExecuteAsync(new(id, ahmed.Id), FormKey.New(), CancellationToken.None);
            }
            else
            {
                await SupportAsync(world, id, ahmed.Id);
            }
        })));

        await using var db = world.Database.Read();
        Assert.Equal(await db.Endorsements.CountAsync(e => e.WithdrawnAt == null), (await world.ReadAsync(id)).EndorsementCount);
    }

    [Fact]
    public async Task A_hidden_or_stopped_initiative_takes_no_support()
    {
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, code) = await world.TellAsync();
        var ahmed = await world.PersonAsync("Ahmed");

        await new SayHowItStands(world.Writes).ExecuteAsync(new(id, new Initiator(null, ReturnCode.Hash(code)), Stage.Stopped), FormKey.New(), CancellationToken.None);
        Assert.Same(EndorsementRefusals.Stopped, (await SupportAsync(world, id, ahmed.Id)).Refusal);

        await new HideInitiative(world.Writes).ExecuteAsync(new(id, world.Anneke.Id, "Er stond een adres van iemand anders in."), FormKey.New(), CancellationToken.None);
        Assert.Same(WritingRefusals.NotThere, (await SupportAsync(world, id, ahmed.Id)).Refusal);
    }

    [Fact]
    public async Task A_helper_writes_support_down_with_permission_and_leaves_a_trace()
    {
        // C17, E10
        using var world = await IdeaWorld.BeginAsync();
        var (id, _, _) = await world.TellAsync();

        var without = await WriteDownAsync(world, id, world.Anneke.Id, "06 12345678", hasPermission: false);
        var first = await WriteDownAsync(world, id, world.Anneke.Id, "06 12345678");
        var again = await WriteDownAsync(world, id, world.Anneke.Id, "06 12345678");
        var stranger = await WriteDownAsync(world, id, (await world.PersonAsync("Ahmed")).Id, "06 87654321");

        Assert.Equal(InitiativeRefusals.NoPermission.Sentence, without.Refusal!.Sentence);
        Assert.True(first.Value.IsNew);
        Assert.False(again.Value.IsNew);
        Assert.True(stranger.Refusal!.IsNotFound);
        Assert.Equal(1, (await world.ReadAsync(id)).EndorsementCount);
        await using var db = world.Database.Read();
        var endorsement = await db.Endorsements.SingleAsync();
        Assert.Equal(Channel.Paper, endorsement.Channel);
        Assert.Equal(world.Anneke.Id, endorsement.EnteredById);
        Assert.Contains(await db.Set<AuditEntry>().ToListAsync(), entry => entry.Act == nameof(WriteDownEndorsement) && !entry.WasRefused && entry.SubjectId == id);
    }

    private static Task<Outcome<EndorseInitiative.Supported>> SupportAsync(IdeaWorld world, Guid id, Guid personId, string offer = "") =>
        new EndorseInitiative(world.Writes).ExecuteAsync(new(id, personId, offer.Length > 0, offer, ShowsName: true), FormKey.New(), CancellationToken.None);

    private static Task<Outcome<WriteDownEndorsement.Written>> WriteDownAsync(IdeaWorld world, Guid id, Guid helperId, string reach, bool hasPermission = true) =>
        new WriteDownEndorsement(world.Writes).ExecuteAsync(new(helperId, id, "Fatima", reach, false, "", false, Channel.Paper, hasPermission), FormKey.New(), CancellationToken.None);
}
