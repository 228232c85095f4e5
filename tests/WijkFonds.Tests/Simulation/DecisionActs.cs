using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.People;

namespace WijkFonds.Tests.Simulation;

/// <summary>What happens to an allocation until there is a yes, or a "not yet".</summary>
internal sealed class DecisionActs(SimulatedTown town)
{
    public Attempt Next(Random random, ExpectedAllocation about)
    {
        // Who proposed it tries to decide now and then; mostly somebody else does.
        var tries = random.Next(6) == 0;
        var alderman = random.Of(town.Officials[Role.Alderman].Where(person => tries || person != about.ProposedBy).ToList());
        var worker = random.Of(town.Officials[Role.NeighbourhoodWorker].Where(person => tries || person != about.ProposedBy).ToList());
        return about.State switch
        {
            AllocationState.AwaitingBudget => random.Next(5) switch
            {
                < 3 => SetApartWhatCan(about, alderman),
                3 => Decide(about, alderman, random),
                _ => Withdraw(about, worker),
            },
            AllocationState.Conditional => random.Next(6) switch
            {
                < 3 => Meet(about, random.Next(2) == 0 ? alderman : worker),
                < 5 => DivideAgain(about, alderman),
                _ => Decide(about, alderman, random),
            },
            _ => random.Next(12) switch
            {
                < 7 => Decide(about, alderman, random),
                < 9 => DivideAgain(about, alderman),
                9 => PutOpen(about, alderman),
                10 => Withdraw(about, worker),
                _ => Meet(about, alderman),
            },
        };
    }

    private Attempt Decide(ExpectedAllocation about, Guid alderman, Random random)
    {
        var answer = random.Next(10) switch
        {
            < 6 => DecisionAnswer.Yes,
            < 8 => DecisionAnswer.YesIf,
            _ => DecisionAnswer.NotYet,
        };
        long? less = answer != DecisionAnswer.NotYet && random.Next(3) == 0 ? random.Cents(about.Cents) : null;
        string[] residents = random.Next(8) == 0 ? [] : ["Een buur", "Nog een buur"];
        var input = new DecideAllocation.Input(
            alderman, about.Id, answer, less, "Hier wordt het plein leuker van.",
            answer == DecisionAnswer.YesIf ? "Als de school de sleutel geeft." : "",
            answer == DecisionAnswer.NotYet ? "Begin met één middag in het buurthuis." : "",
            answer == DecisionAnswer.NotYet ? "Anneke" : "",
            answer == DecisionAnswer.Yes ? null : town.Clock.Today(),
            residents, [], Enum.GetValues<Rule>().ToDictionary(rule => rule, _ => "Dit past hier."), null);
        return new(
            $"{town.NameOf(alderman)} beslist {Short(about)}: {answer} {less}",
            Attempt.Post(form => new DecideAllocation(town.Writes).ExecuteAsync(input, form, default)),
            expected => MayDecide(expected, expected.Allocation(about.Id), input),
            (expected, _) =>
            {
                var allocation = expected.Allocation(about.Id);
                var cents = less ?? allocation.Cents;
                expected.Told(nameof(DecisionLetter));
                expected.Told(nameof(DecidedInYourNameLetter));
                expected.Seen = null;
                if (answer == DecisionAnswer.NotYet)
                {
                    allocation.State = AllocationState.NotYet;
                    return;
                }

                (allocation.Cents, allocation.State, allocation.ApprovedBy) = (cents, AllocationState.Conditional, alderman);
                if (answer == DecisionAnswer.Yes)
                {
                    expected.Grants(allocation, cents);
                }
            });
    }

    private static bool? MayDecide(ExpectedTown expected, ExpectedAllocation allocation, DecideAllocation.Input input)
    {
        var isNo = input.Answer == DecisionAnswer.NotYet;
        if (!(allocation.IsUndecided || allocation.State == AllocationState.Conditional)
            || (!isNo && allocation.State is AllocationState.AwaitingBudget or AllocationState.Conditional)
            || allocation.ProposedBy == input.PersonId || expected.IsOwn(allocation, input.PersonId)
            || (allocation.State == AllocationState.OpenForComment && expected.Today <= allocation.PublicUntil)
            || (allocation is { Track: Track.Large, Continues: null } && (input.Residents.Count == 0 || (!isNo && allocation.State == AllocationState.Proposed)))
            || (!isNo && expected.IsStopped(allocation)) || input.AmountCents > allocation.Cents)
        {
            return false;
        }

        return isNo ? true : !expected.NoLongerFits(allocation);
    }

    private Attempt Meet(ExpectedAllocation about, Guid official) => new(
        $"{town.NameOf(official)} zegt dat {Short(about)} rond is",
        Attempt.Post(form => new MeetCondition(town.Writes).ExecuteAsync(new(official, about.Id, "De sleutel is er."), form, default)),
        expected => expected.Allocation(about.Id) is var now && (now.State != AllocationState.Conditional || now.ProposedBy == official || IsBarred(expected, now, official))
            ? false
            : !expected.NoLongerFits(now),
        (expected, _) =>
        {
            expected.Grants(expected.Allocation(about.Id), expected.Allocation(about.Id).Cents);
            expected.Told(nameof(ConditionMetLetter));
        });

    private Attempt PutOpen(ExpectedAllocation about, Guid alderman) => new(
        $"{town.NameOf(alderman)} legt {Short(about)} voor aan de wijk",
        Attempt.Post(form => new PutOpenForComment(town.Writes).ExecuteAsync(new(alderman, about.Id), form, default)),
        expected => expected.Allocation(about.Id).State == AllocationState.Proposed && !expected.IsStopped(expected.Allocation(about.Id)),
        (expected, _) => (expected.Allocation(about.Id).State, expected.Allocation(about.Id).PublicUntil) = (AllocationState.OpenForComment, expected.Today.AddDays(14)));

    private Attempt Withdraw(ExpectedAllocation about, Guid worker) => new(
        $"{town.NameOf(worker)} haalt {Short(about)} terug",
        Attempt.Post(form => new WithdrawAllocation(town.Writes).ExecuteAsync(new(worker, about.Id), form, default)),
        expected => expected.Allocation(about.Id) is { IsUndecided: true, Continues: null },
        (expected, _) =>
        {
            OfficialActs.ComesFree(expected, [expected.Allocation(about.Id)]);
            expected.Told(nameof(TakenBackLetter));
        });

    private Attempt SetApartWhatCan(ExpectedAllocation about, Guid alderman) => new(
        $"{town.NameOf(alderman)} zet voor {Short(about)} apart wat kan",
        async form => await town.WithMadeAsync(Answer.Of(await new SetApartWhatCan(town.Writes).ExecuteAsync(new(alderman, about.Id), form, default)), _ => about.Id),
        expected => expected.Allocation(about.Id) is var now && (now.State != AllocationState.AwaitingBudget || IsBarred(expected, now, alderman))
            ? false
            : expected.Usable(now.Wijk, now.Year, now.Dimension) is { } usable ? usable > 0 : null,
        (expected, answer) =>
        {
            var now = expected.Allocation(about.Id);
            now.Cents = Math.Min(now.Cents, expected.Usable(now.Wijk, now.Year, now.Dimension) ?? answer.Made!.AmountCents);
            now.State = AllocationState.Proposed;
            expected.GoesToTheWijk(now);
            expected.Seen = null;
        });

    private Attempt DivideAgain(ExpectedAllocation about, Guid alderman) => new(
        $"{town.NameOf(alderman)} zoekt ander geld voor {Short(about)}",
        Attempt.Post(form => new DivideAgain(town.Writes).ExecuteAsync(new(alderman, about.Id), form, default)),
        expected => expected.Allocation(about.Id) is var now && (!now.IsSetApart || IsBarred(expected, now, alderman)) ? false
            : expected.NoLongerFits(now) is not { } bad ? null
            : bad ? expected.CanDivideAgain(now)
            : false,
        (expected, _) => expected.Seen = null);

    private static bool IsBarred(ExpectedTown expected, ExpectedAllocation allocation, Guid person) => expected.IsOwn(allocation, person) || expected.IsStopped(allocation);

    private static string Short(ExpectedAllocation about) => $"toewijzing {about.Id.ToString("N")[^6..]} ({about.State}, {about.Cents})";
}
