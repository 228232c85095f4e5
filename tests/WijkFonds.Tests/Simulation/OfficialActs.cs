using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.People;

namespace WijkFonds.Tests.Simulation;

/// <summary>What the wijkwerker does with initiatives: ask money, say yes at once, write down a conversation or an account.</summary>
internal sealed class OfficialActs(SimulatedTown town)
{
    private static readonly string[] Ibans = ["NL91 ABNA 0417 1643 00", "NL20 INGB 0001 2345 67"];

    /// <summary>What was set apart and not decided is free again.</summary>
    public static void ComesFree(ExpectedTown expected, IEnumerable<ExpectedAllocation> undecided)
    {
        undecided.ToList().ForEach(a => a.State = AllocationState.Withdrawn);
        expected.Seen = null;
    }

    public Attempt? Next(Random random, ExpectedTown expected)
    {
        var tries = random.Next(8) == 0;
        if (random.OfAny(expected.Initiatives.Where(i => tries || !i.IsStopped)) is not { } initiative)
        {
            return null;
        }

        var worker = random.Of(town.Officials[Role.NeighbourhoodWorker]);
        return random.Next(12) switch
        {
            < 5 => Propose(initiative, worker, random, expected),
            < 7 => YesAtOnce(initiative, worker, random, expected),
            < 9 => GivePayee(initiative, random.Next(2) == 0 ? worker : initiative.Owner, random),
            9 => LogTalk(initiative, worker, random),
            10 => WriteTalk(initiative, worker),
            _ => ChangeStage(initiative, worker, random),
        };
    }

    private Attempt Propose(ExpectedInitiative about, Guid worker, Random random, ExpectedTown now)
    {
        var proposal = Proposal(about, random, now) with { WithoutMoney = random.Next(3) == 0 };
        return new(
            $"{town.NameOf(worker)} stelt {proposal.AmountCents} voor {about.Slug} voor uit {proposal.Year}, {proposal.Dimension}{(proposal.WithoutMoney ? ", ook zonder geld" : "")}",
            async form =>
            {
                var outcome = await new ProposeAllocation(town.Writes).ExecuteAsync(new(worker, about.Slug, proposal), form, default);
                return await town.WithMadeAsync(Answer.Of(outcome), _ => outcome.Value);
            },
            expected => May(expected, about.Id, worker, proposal) is not { } may ? null
                : may || !proposal.WithoutMoney || IsBarred(expected, about.Id, worker, proposal) ? may
                : expected.IsARule(about.Wijk, proposal.Year, proposal.Dimension),
            (expected, answer) => expected.Begins(answer, expected.Initiative(about.Id), proposal.Year, proposal.Dimension, proposal.AmountCents, worker, null));
    }

    private Attempt YesAtOnce(ExpectedInitiative about, Guid worker, Random random, ExpectedTown now)
    {
        var asked = Proposal(about, random, now);
        var proposal = asked with { AmountCents = 1 + (asked.AmountCents % 300_00) };
        return new(
            $"{town.NameOf(worker)} zegt meteen ja tegen {proposal.AmountCents} voor {about.Slug} uit {proposal.Year}, {proposal.Dimension}",
            async form =>
            {
                var outcome = await new SayYesAtOnce(town.Writes).ExecuteAsync(new(worker, about.Slug, proposal, "Klein, en meteen te doen.", null), form, default);
                return await town.WithMadeAsync(Answer.Of(outcome), db => db.Decisions.Where(d => d.Id == outcome.Value).Select(d => d.AllocationId).Single());
            },
            expected => expected.TrackFor(about.Id, proposal.Year, proposal.AmountCents) != Track.Micro ? false : May(expected, about.Id, worker, proposal),
            (expected, answer) =>
            {
                var allocation = expected.Begins(answer, expected.Initiative(about.Id), proposal.Year, proposal.Dimension, proposal.AmountCents, worker, null);
                allocation.ApprovedBy = worker;
                expected.Grants(allocation, proposal.AmountCents);
                expected.Told(nameof(DecisionLetter));
                expected.Told(nameof(DecidedInYourNameLetter));
            });
    }

    public Attempt GivePayee(ExpectedInitiative about, Guid by, Random random)
    {
        var iban = random.Of(Ibans);
        return new(
            $"{town.NameOf(by)} geeft een rekening voor {about.Slug}",
            Attempt.Post(form => new GivePayee(town.Writes, new TestSeal()).ExecuteAsync(new(by, about.Slug, "S. de Vries", iban, false), form, default)),
            _ => true,
            (expected, answer) =>
            {
                (expected.Initiative(about.Id).Payee, expected.Initiative(about.Id).PayeeBy) = (answer.Id, by);
                if (by != about.Owner)
                {
                    expected.Told(nameof(AccountGivenLetter));
                }
            });
    }

    private Attempt LogTalk(ExpectedInitiative about, Guid worker, Random random)
    {
        var day = town.Clock.Today().AddDays(random.Next(-3, 2));
        return new(
            $"{town.NameOf(worker)} sprak over {about.Slug} op {day:O}",
            Attempt.Post(form => new LogTalk(town.Writes).ExecuteAsync(new(about.Id, worker, day, Channel.Telephone), form, default)),
            expected => day <= expected.Today,
            (_, _) => { });
    }

    private Attempt WriteTalk(ExpectedInitiative about, Guid worker) => new(
        $"{town.NameOf(worker)} schrijft het gesprek over {about.Slug} op",
        Attempt.Post(form => new WriteLookBack(town.Writes).ExecuteAsync(new(worker, about.Slug, town.Clock.Today(), "Kinderen spelen buiten.", "", "", "", false), form, default)),
        _ => true,
        (expected, answer) =>
        {
            expected.Initiative(about.Id).LookBack = answer.Id;
            expected.Told(nameof(LookBackToConfirmLetter));
        });

    private Attempt ChangeStage(ExpectedInitiative about, Guid worker, Random random)
    {
        var stage = random.Next(6) == 0 ? Stage.Stopped : random.Of(Stage.Start, Stage.Proven, Stage.Independent);
        return new(
            $"{town.NameOf(worker)} zet {about.Slug} op {stage}",
            Attempt.Post(form => new ChangeStage(town.Writes).ExecuteAsync(new(worker, about.Slug, stage), form, default)),
            expected => worker != about.Owner && WijkFonds.LookBacks.ChangeStage.Steps.Contains((expected.Initiative(about.Id).Stage, stage))
                && (stage != Stage.Proven || expected.Initiative(about.Id).Confirmed.Count > 0),
            (expected, _) =>
            {
                expected.Initiative(about.Id).Stage = stage;
                if (stage == Stage.Stopped)
                {
                    // What goes on is left to the alderman.
                    ComesFree(expected, expected.Allocations.Where(a => a.Initiative == about.Id && a.IsUndecided && a.Continues is null));
                }
            });
    }

    private Proposal Proposal(ExpectedInitiative about, Random random, ExpectedTown expected)
    {
        var year = expected.Today.Year + (random.Next(4) == 0 ? 1 : 0);
        var free = Math.Max(1, expected.Position(about.Wijk, year).FreeCents);
        return new(
            random.Cents(free + (random.Next(8) == 0 ? 1 : 0)), "Kinderen spelen elke woensdag samen.", random.Of(Dimension.Physical, Dimension.Social), "", "Iedereen heeft wat te doen",
            about.Slug, RecipientIsOrganisation: false, "Doen.", year);
    }

    private static bool? May(ExpectedTown expected, Guid initiative, Guid worker, Proposal proposal) =>
        IsBarred(expected, initiative, worker, proposal) ? false
        : expected.CanSetApart(expected.Initiative(initiative).Wijk, proposal.Year, proposal.Dimension, proposal.AmountCents);

    private static bool IsBarred(ExpectedTown expected, Guid initiative, Guid worker, Proposal proposal) =>
        expected.Initiative(initiative) is var about && (about.IsStopped || about.Owner == worker || (proposal.Year != expected.Today.Year && proposal.Year != expected.Today.Year + 1));
}
