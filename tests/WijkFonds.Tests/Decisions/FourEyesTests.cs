using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Decisions;

/// <summary>T-21: proposer ≠ approver ≠ payer, whatever roles one person holds; in the rules and in the database.</summary>
public sealed class FourEyesTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    /// <summary>One person with all roles, in the place of proposer (p), decider (d) and payer (b).</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("p", true)]
    [InlineData("d", true)]
    [InlineData("b", true)]
    [InlineData("pd", false)]
    [InlineData("pb", false)]
    [InlineData("db", false)]
    [InlineData("pdb", false)]
    public async Task One_person_does_one_of_the_three(string places, bool reachesTheBank)
    {
        await town.BuildAsync();
        var everything = new Person { FirstName = "Alleskunner" };
        await town.Database.GivenAsync(everything);
        foreach (var role in Enum.GetValues<Role>())
        {
            await town.AppointAsync(everything, role);
        }

        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        Person In(char place, Person usual) => places.Contains(place, StringComparison.Ordinal) ? everything : usual;

        var allocation = (await town.ProposeAsync(initiative, 1_000_00, In('p', town.Worker))).Value;
        var decided = await town.DecideAsync(town.Answer(allocation) with { PersonId = In('d', town.Alderman).Id });
        var ordered = await town.OrderAsync(allocation, In('b', town.Treasurer));

        Assert.Equal(reachesTheBank, ordered.IsAccepted);
        Assert.Equal(places is "pd" or "pdb" ? AllocationRefusals.ProposerDecides : null, decided.Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Under_the_micro_mandate_one_person_proposes_and_decides_but_never_pays()
    {
        // A24, B39.
        await town.BuildAsync();
        await town.AppointAsync(town.Worker, Role.Treasurer);
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);

        Assert.Null((await town.AtOnceAsync(initiative, 250_00)).Refusal);

        await using var db = town.Database.Read();
        var allocation = await db.Allocations.SingleAsync();
        Assert.Equal(allocation.ProposedById, allocation.ApprovedById);
        Assert.Same(PayoutRefusals.OtherEyes, (await town.OrderAsync(allocation.Id, town.Worker)).Refusal);
        Assert.Null((await town.OrderAsync(allocation.Id)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Cutting_a_request_into_pieces_does_not_widen_the_mandate()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => town.AtOnceAsync(initiative, 100_00))));

        Assert.Equal(2, answers.Count(a => a.IsAccepted));
        Assert.All(answers.Where(a => !a.IsAccepted), a => Assert.Equal(AllocationRefusals.AboveMandate.Sentence, a.Refusal!.Sentence));
        Assert.Equal(200_00, (await town.PositionAsync()).GrantedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Nobody_decides_on_or_pays_their_own_initiative()
    {
        await town.BuildAsync();
        var ofTheAlderman = await town.InitiativeAsync("a", town.Alderman);
        var ofTheTreasurer = await town.InitiativeAsync("b", town.Treasurer);
        await town.PayeeAsync(ofTheTreasurer);
        var paid = await town.ProposedAsync(ofTheTreasurer, 500_00);
        await town.DecideAsync(town.Answer(paid));

        var theirs = await town.ProposedAsync(ofTheAlderman, 500_00);
        Assert.Same(AllocationRefusals.OwnInitiative, (await town.DecideAsync(town.Answer(theirs))).Refusal);
        Assert.Same(AllocationRefusals.OwnInitiative, (await new DivideAgain(town.Writes).ExecuteAsync(new(town.Alderman.Id, theirs), FormKey.New(), default)).Refusal);
        Assert.Same(PayoutRefusals.OwnInitiative, (await town.OrderAsync(paid)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_has_no_role_in_this_wijk_finds_nothing()
    {
        // T-79.
        await town.BuildAsync();
        var elsewhere = new Person { FirstName = "Elders" };
        await town.Database.GivenAsync(elsewhere, new Appointment { PersonId = elsewhere.Id, Role = Role.Alderman, NeighbourhoodId = Guid.NewGuid() });
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);

        var answer = await town.DecideAsync(town.Answer(allocation) with { PersonId = elsewhere.Id });

        Assert.True(answer.Refusal!.IsNotFound);
    }

    [Theory]
    [InlineData("UPDATE allocation SET approved_by_id = proposed_by_id WHERE track <> 1")]
    [InlineData("UPDATE payout SET ordered_by_id = approved_by_id")]
    [InlineData("UPDATE payout SET ordered_by_id = proposed_by_id")]
    [InlineData("UPDATE allocation SET approved_by_id = NULL")]
    [InlineData("UPDATE allocation SET amount_cents = 0")]
    public async Task The_database_says_no_as_well(string sql)
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 1_000_00);

        await Assert.ThrowsAnyAsync<Exception>(() => town.Database.Lane.RunAsync(async (db, stop) => (await db.Database.ExecuteSqlRawAsync(sql, stop), true), default));
    }
}
