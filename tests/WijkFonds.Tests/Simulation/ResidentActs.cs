using WijkFonds.Allocations;
using WijkFonds.Endorsements;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;

namespace WijkFonds.Tests.Simulation;

/// <summary>What residents do: tell, stand behind it, say how it stands, and go on.</summary>
internal sealed class ResidentActs(SimulatedTown town)
{
    private int told;

    public Attempt? Next(Random random, ExpectedTown expected)
    {
        if (expected.Initiatives.Count(i => !i.IsStopped) < 4 || random.Next(12) == 0)
        {
            return Tell(random);
        }

        var initiative = random.Of(expected.Initiatives);
        return random.Next(10) switch
        {
            < 3 => Endorse(initiative, random.Of(town.Neighbours), random.Next(2) == 0),
            3 => Withdraw(initiative, random.Of(town.Neighbours)),
            < 6 => SayHowItStands(initiative, random),
            6 => ConfirmTalk(initiative),
            _ => GoOn(initiative),
        };
    }

    private Attempt Tell(Random random)
    {
        var (number, wijk) = (++told, random.Of(town.Wijken).Id);
        // An official lives somewhere too, and may have an idea.
        var owner = random.Next(6) == 0 ? random.Of(town.Officials.SelectMany(role => role.Value).ToList()) : random.Of(town.Neighbours);
        var input = new TellIdea.Input(wijk, $"Speelplek nummer {number}", town.EmailOf(owner), "") { PersonId = owner, Name = town.NameOf(owner) };
        return new(
            $"{town.NameOf(owner)} vertelt idee {number}",
            Attempt.Post(form => new TellIdea(town.Writes).ExecuteAsync(input, form, default)),
            _ => true,
            (expected, answer) =>
            {
                var made = (TellIdea.Told)answer.Value!;
                expected.Initiatives.Add(new ExpectedInitiative(made.Id, made.Slug, wijk, owner));
                expected.Told(nameof(IdeaReceivedLetter));
            });
    }

    private Attempt Endorse(ExpectedInitiative about, Guid person, bool takesPart) => new(
        $"{town.NameOf(person)} steunt {about.Slug}",
        Attempt.Post(form => new EndorseInitiative(town.Writes).ExecuteAsync(new(about.Id, person, takesPart, "", false), form, default)),
        expected => !expected.Initiative(about.Id).IsStopped,
        (expected, _) =>
        {
            var initiative = expected.Initiative(about.Id);
            (initiative.Supporters, initiative.EverSupported) = (initiative.Supporters.Add(person), initiative.EverSupported.Add(person));
        });

    private Attempt Withdraw(ExpectedInitiative about, Guid person) => new(
        $"{town.NameOf(person)} trekt steun aan {about.Slug} in",
        Attempt.Post(form => new WithdrawEndorsement(town.Writes).ExecuteAsync(new(about.Id, person), form, default)),
        expected => expected.Initiative(about.Id).EverSupported.Contains(person),
        (expected, _) => expected.Initiative(about.Id).Supporters = expected.Initiative(about.Id).Supporters.Remove(person));

    private Attempt SayHowItStands(ExpectedInitiative about, Random random)
    {
        // Seldom stopped: what stopped has no more stories.
        var stage = random.Next(12) == 0 ? Stage.Stopped : random.Of(Stage.Start, Stage.Growth, Stage.Independent, Stage.Independent);
        return new(
            $"{town.NameOf(about.Owner)} zegt van {about.Slug}: {stage}",
            Attempt.Post(form => new SayHowItStands(town.Writes).ExecuteAsync(new(about.Id, new Initiator(about.Owner, null), stage), form, default)),
            expected => WijkFonds.Initiatives.SayHowItStands.StepsFrom(expected.Initiative(about.Id).Stage).Contains(stage),
            (expected, _) =>
            {
                expected.Initiative(about.Id).Stage = stage;
                if (stage == Stage.Stopped)
                {
                    OfficialActs.ComesFree(expected, expected.Allocations.Where(a => a.Initiative == about.Id && a.IsUndecided));
                }
            });
    }

    /// <summary>The good conversation, as the wijkwerker wrote it down before.</summary>
    private Attempt? ConfirmTalk(ExpectedInitiative about) => about.LookBack is not { } lookBack ? null : new(
        $"{town.NameOf(about.Owner)} zegt dat het gesprek over {about.Slug} klopt",
        Attempt.Post(form => new ConfirmLookBack(town.Writes).ExecuteAsync(new(about.Owner, lookBack, "Kinderen spelen buiten.", "", "", "", "Gebeld"), form, default)),
        expected => !expected.Initiative(about.Id).Confirmed.Contains(lookBack),
        (expected, _) =>
        {
            var initiative = expected.Initiative(about.Id);
            initiative.Confirmed = initiative.Confirmed.Add(lookBack);
            initiative.Stage = initiative.Stage == Stage.Start ? Stage.Growth : initiative.Stage;
        });

    private Attempt GoOn(ExpectedInitiative about)
    {
        return new(
            $"{town.NameOf(about.Owner)} gaat door met {about.Slug}",
            async form =>
            {
                var outcome = await new ContinueInitiative(town.Writes).ExecuteAsync(new(about.Owner, about.Slug), form, default);
                return await town.WithMadeAsync(Answer.Of(outcome), _ => outcome.Value.AllocationId);
            },
            expected => expected.Initiative(about.Id).Stage is Stage.Proven or Stage.Independent && Last(expected) is { } last
                && Next(expected, last.Id)?.State is not (AllocationState.NotYet or AllocationState.Lapsed),
            (expected, answer) =>
            {
                var last = Last(expected)!;
                if (Next(expected, last.Id) is null)
                {
                    expected.Begins(answer, expected.Initiative(about.Id), Math.Max(last.Year + 1, expected.Today.Year), last.Dimension, last.Cents, about.Owner, last.Id);
                }
            });

        ExpectedAllocation? Last(ExpectedTown expected) => expected.Allocations.Where(a => a.Initiative == about.Id && a.GrantNumber is not null && a.State != AllocationState.Lapsed).OrderBy(a => a.Year).ThenBy(a => a.GrantNumber).LastOrDefault();

        static ExpectedAllocation? Next(ExpectedTown expected, Guid last) =>
            expected.Allocations.SingleOrDefault(a => a.Continues == last && a.State != AllocationState.Withdrawn);
    }
}
