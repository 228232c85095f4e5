using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

public sealed class ProposeAllocationTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task Proposing_sets_the_money_apart_so_that_nobody_promises_the_same_euro()
    {
        await town.BuildAsync(1_000_00);
        var first = await town.InitiativeAsync();
        var second = await town.InitiativeAsync("moestuin");
        await town.ProposedAsync(first, 700_00);

        var answer = await town.ProposeAsync(second, 300_01);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, answer.Refusal!.Sentence);
        Assert.Equal(300_00, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(250_00, 0, Track.Micro)]
    [InlineData(250_01, 0, Track.Middle)]
    [InlineData(5_000_00, 0, Track.Middle)]
    [InlineData(5_000_01, 0, Track.Large)]
    [InlineData(200_00, 51_00, Track.Middle)]
    [InlineData(1, 5_000_00, Track.Large)]
    public void The_track_follows_the_amount_and_what_was_given_before_this_year(long cents, long earlier, Track track) =>
        Assert.Equal(track, Tracks.For(cents, earlier, new NeighbourhoodSettings()));

    [Theory]
    [InlineData("Kinderen spelen buiten", 1)]
    [InlineData("Kinderen spelen buiten. Ouders ook!", 2)]
    [InlineData("Voor bijv. € 1.250 is er een hek. Klaar?  Ja.", 3)]
    [InlineData("Wie wil dat nou niet?!", 1)]
    [InlineData("Een. Twee. Drie. Vier.", 4)]
    [InlineData("  ", 0)]
    public void Sentences_are_counted_kindly(string text, int number) => Assert.Equal(number, PlainSentences.Count(text));

    [Fact]
    public async Task An_agreement_of_four_sentences_is_sent_back_with_what_to_do()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();

        var answer = await new ProposeAllocation(town.Writes).ExecuteAsync(
            new(town.Worker.Id, initiative.Slug, town.Ask(500_00) with { Agreement = "Een. Twee. Drie. Vier." }), FormKey.New(), CancellationToken.None);

        Assert.Equal("Input.Agreement", answer.Refusal!.Field);
        Assert.Equal(0, (await town.PositionAsync()).ReservedCents);
    }

    [Fact]
    public async Task A_large_plan_is_public_first_and_everybody_who_stands_behind_it_hears()
    {
        // C39, C40.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();

        var allocation = await town.AllocationAsync(await town.ProposedAsync(initiative, 6_000_00));

        Assert.Equal(AllocationState.OpenForComment, allocation.State);
        Assert.Equal(town.Clock.Today().AddDays(14), allocation.PublicUntil);
        Assert.True(allocation.DecideBy > allocation.PublicUntil);
        await using var db = town.Database.Read();
        // The initiator at once; neighbours in their weekly mail, unless they chose otherwise.
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(PutOpenForCommentLetter)));
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_owner_of_an_initiative_cannot_propose_for_it_also_as_wijkwerker()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync(owner: town.Worker);

        Assert.Same(AllocationRefusals.OwnInitiative, (await town.ProposeAsync(initiative, 100_00)).Refusal);
        Assert.Same(AllocationRefusals.OwnInitiative, (await town.AtOnceAsync(initiative, 100_00)).Refusal);
    }

    [Theory]
    [InlineData("Stichting De Brug", "de brug", true)]
    [InlineData("Café Zuid!", "CAFE ZUID", true)]
    [InlineData("De Brug", "De Dijk", false)]
    public void One_organisation_is_one_recipient_however_it_is_written(string a, string b, bool isSame) =>
        Assert.Equal(isSame, Recipients.KeyOf(a, true, Guid.NewGuid()) == Recipients.KeyOf(b, true, Guid.NewGuid()));
}
