using System.Globalization;
using System.Text;
using WijkFonds.Allocations;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Simulation;

/// <summary>
/// A town that lives by one seed: in each step somebody does something, something goes wrong, or time passes; then everything is counted. Each step
/// has a random generator of its own, so that it does not matter how often an earlier one asked.
/// </summary>
internal sealed class Simulation(int seed) : IDisposable
{
    private const int StepsBetweenProofs = 60;
    private const int LinesOnFailure = 20;
    private const int StepsToBegin = 24;

    private readonly SimulatedTown town = new();
    private readonly List<string> lines = [];
    private ExpectedTown expected = new() { Today = default };
    private ResidentActs residents = null!;
    private OfficialActs workers = null!;
    private DecisionActs decisions = null!;
    private GrantActs grants = null!;
    private SourceActs sources = null!;

    public TestDatabase Database => town.Database;

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How often the model knew the answer beforehand.</summary>
    public int Predicted { get; private set; }

    /// <summary>Of every state how many allocations ended in it.</summary>
    public IEnumerable<AllocationState> Ended => expected.Allocations.Select(a => a.State);

    public async Task RunAsync(int steps)
    {
        var step = 0;
        try
        {
            await town.BuildAsync();
            (residents, workers, decisions, grants, sources) = (new(town), new(town), new(town), new(town), new(town));
            var check = new TownCheck(town);
            for (step = 1; step <= steps; step++)
            {
                var random = Picking.ForStep(seed, step);
                var before = expected.Seen?.Seq ?? 0;
                expected.Seen ??= await town.LookAsync();
                PassTime(random);
                await StepAsync(random, step);
                expected.Seen = await check.ExamineAsync(expected);
                RememberBooking(before);
                if (step % StepsBetweenProofs == 0)
                {
                    await check.ProveAsync(expected);
                }
            }

            await check.ProveAsync(expected);
            await DeliverAllAsync();
            await check.DeliveredAsync();
        }
        catch (Exception exception)
        {
            throw new WrongException($"SEED={seed.ToString(CultureInfo.InvariantCulture)} step {step}: {exception}\n{string.Join('\n', lines.TakeLast(LinesOnFailure))}");
        }
    }

    public void Dispose() => town.Dispose();

    private void PassTime(Random random)
    {
        town.Clock.Advance(random.Next(60) switch
        {
            0 => TimeSpan.FromDays(random.Next(20, 100)),
            < 4 => TimeSpan.FromDays(random.Next(1, 16)),
            4 => TimeSpan.FromSeconds(-random.Next(1, 600)),
            _ => TimeSpan.FromSeconds(random.Next(1, 4 * 3600)),
        });
        expected.Today = town.Clock.Today();
    }

    private async Task StepAsync(Random random, int step)
    {
        // Without money and ideas nothing happens.
        var isBegun = step > StepsToBegin;
        switch (random.Next(20))
        {
            case 0:
                await MailAsync(random, step);
                break;
            case 1:
                await JobsAsync(step);
                break;
            case < 5 when isBegun:
                await TwoAtOnceAsync(random, step);
                break;
            default:
                if (await NextAsync(random, isBegun ? random.Next(20) : random.Next(15, 20)) is { } attempt)
                {
                    await OneAsync(attempt, random, step);
                }

                break;
        }
    }

    private async Task<Attempt?> NextAsync(Random random, int who)
    {
        var undecided = expected.Allocations.Where(a => a.IsUndecided || a.State == AllocationState.Conditional);
        var granted = expected.Allocations.Where(a => a.IsGranted);
        var paid = expected.Allocations.Where(a => a.State == AllocationState.Paid);
        return who switch
        {
            < 5 when random.OfAny(undecided) is { } allocation => decisions.Next(random, allocation),
            5 when random.OfAny(granted) is { } allocation => workers.GivePayee(expected.Initiative(allocation.Initiative), expected.Initiative(allocation.Initiative).Owner, random),
            < 9 when random.OfAny(granted) is { } allocation => await grants.NextAsync(random, expected, allocation),
            9 when random.OfAny(paid) is { } allocation => await grants.NextAsync(random, expected, allocation),
            < 15 => workers.Next(random, expected),
            < 17 => residents.Next(random, expected),
            _ => await sources.NextAsync(random, expected),
        };
    }

    private async Task OneAsync(Attempt attempt, Random random, int step)
    {
        var may = attempt.May(expected);
        var (answer, trouble) = await PostAsync(attempt, random);
        Note(step, attempt, answer, trouble);
        Count(may, answer);
        if (answer.IsAccepted)
        {
            attempt.Happens(expected, answer);
        }
    }

    /// <summary>Two officials press at the same moment. Who is first is not ours to say: one of the two orders must explain both answers.</summary>
    private async Task TwoAtOnceAsync(Random random, int step)
    {
        var who = random.Next(20);
        var allocation = who < 12 ? random.OfAny(expected.Allocations.Where(a => a.IsUndecided || a.IsGranted || a.State == AllocationState.Conditional)) : null;
        var one = allocation is null ? await NextAsync(random, who) : await OnAsync(random, allocation);
        var other = allocation is null ? await NextAsync(random, who) : await OnAsync(random, allocation);
        if (one is null || other is null)
        {
            return;
        }

        var answers = await Task.WhenAll(one.PostAsync(Form(random, one)), other.PostAsync(Form(random, other)));
        Note(step, one, answers[0], "at once with");
        Note(step, other, answers[1], "");
        expected = InOrder((one, answers[0]), (other, answers[1])) ?? InOrder((other, answers[1]), (one, answers[0]))
            ?? throw new WrongException("no order of the two explains both answers");
        expected.Booked = null;
    }

    private async Task<Attempt> OnAsync(Random random, ExpectedAllocation allocation) =>
        allocation.IsGranted ? await grants.NextAsync(random, expected, allocation) : decisions.Next(random, allocation);

    private ExpectedTown? InOrder(params (Attempt Attempt, Answer Answer)[] order)
    {
        var then = expected.Copy();
        foreach (var (attempt, answer) in order)
        {
            if (attempt.May(then) is { } may && may != answer.IsAccepted)
            {
                return null;
            }

            if (answer.IsAccepted)
            {
                attempt.Happens(then, answer);
            }
        }

        return then;
    }

    /// <summary>Sends the form, with what can happen to a form on its way. Whatever happens, in the end there is one answer and it counts once.</summary>
    private async Task<(Answer Answer, string Trouble)> PostAsync(Attempt attempt, Random random)
    {
        var form = Form(random, attempt);
        switch (random.Next(8))
        {
            case < 2:
                var fault = random.Of(FaultyLane.Fault.BeforeCommit, FaultyLane.Fault.AfterCommit);
                town.Lane.Plan(fault, random.Next(3) == 0 ? 1 : 0);
                try
                {
                    return (await attempt.PostAsync(form), "");
                }
                catch (FellOverException)
                {
                    town.Lane.Restart();
                    return (await attempt.PostAsync(form), $"fell over {fault}, sent again");
                }
                finally
                {
                    town.Lane.Plan(FaultyLane.Fault.None, 0);
                }

            case 2:
                var both = await Task.WhenAll(attempt.PostAsync(form), attempt.PostAsync(form));
                return both[0].IsSameAs(both[1]) ? (both[0], "double click") : throw new WrongException($"{attempt.What}: a double click got {both[0]} and {both[1]}");
            case 3:
                var first = await attempt.PostAsync(form);
                if (first.IsAccepted)
                {
                    var again = await attempt.PostAsync(form);
                    var other = await attempt.PostAsync(form with { ContentHash = "iets anders" });
                    if (!first.IsSameAs(again) || other.Refusal != WritingRefusals.FormUsedForSomethingElse)
                    {
                        throw new WrongException($"{attempt.What}: first {first}, again {again}, with something else {other}");
                    }
                }

                return (first, "sent again");
            default:
                return (await attempt.PostAsync(form), "");
        }
    }

    private async Task MailAsync(Random random, int step)
    {
        town.Post.Mood = random.Next();
        // Not more often: after fourteen times a letter is put aside, also when the program fell over each time, and over some years that would happen to one.
        town.Lane.Plan(random.Of(FaultyLane.Fault.None, FaultyLane.Fault.None, FaultyLane.Fault.None, FaultyLane.Fault.BeforeCommit, FaultyLane.Fault.AfterCommit), random.Next(6));
        try
        {
            lines.Add($"{step} mail: {await town.SendMailAsync()}");
        }
        catch (FellOverException)
        {
            town.Lane.Restart();
            lines.Add($"{step} mail: fell over");
        }
        finally
        {
            town.Lane.Plan(FaultyLane.Fault.None, 0);
        }
    }

    /// <summary>What waited for money gets it when there is room, the oldest first; afterwards nothing waits that fits.</summary>
    private async Task JobsAsync(int step)
    {
        await town.RunJobsAsync();
        var waiting = expected.Allocations.Where(a => a.State == AllocationState.AwaitingBudget && !expected.IsStopped(a)).ToList();
        var real = await town.ReadAsync(db => Task.FromResult(db.Allocations.ToDictionary(a => a.Id, a => a.State)));
        var found = waiting.Where(a => real[a.Id] != AllocationState.AwaitingBudget).ToList();
        foreach (var allocation in found)
        {
            allocation.State = AllocationState.Proposed;
            expected.GoesToTheWijk(allocation);
        }

        expected.Seen = await town.LookAsync();
        foreach (var allocation in waiting.Except(found))
        {
            TownCheck.Same(false, expected.CanSetApart(allocation.Wijk, allocation.Year, allocation.Dimension, allocation.Cents), "something waits that fits");
        }

        lines.Add($"{step} jobs: {found.Count} of {waiting.Count} that waited got money");
    }

    private async Task DeliverAllAsync()
    {
        town.Post.Mood = null;
        for (var nothing = 0; nothing < 4;)
        {
            nothing = await town.SendMailAsync() == 0 ? nothing + 1 : 0;
            town.Clock.Advance(nothing == 0 ? TimeSpan.Zero : TimeSpan.FromDays(2));
        }
    }

    private void RememberBooking(long before)
    {
        if (expected.Booked is { } moves && expected.Seen!.Seq > before)
        {
            expected.Bookings.Add(new ExpectedBooking(before + 1, expected.Seen.Seq, moves));
        }

        expected.Booked = null;
    }

    private void Count(bool? may, Answer answer)
    {
        (Accepted, Refused, Predicted) = (Accepted + (answer.IsAccepted ? 1 : 0), Refused + (answer.IsAccepted ? 0 : 1), Predicted + (may is null ? 0 : 1));
        if (may is { } known && known != answer.IsAccepted)
        {
            throw new WrongException($"the model says {(known ? "yes" : "no")}, the program: {answer}");
        }
    }

    private void Note(int step, Attempt attempt, Answer answer, string trouble) =>
        lines.Add($"{step} {town.Clock.GetUtcNow():yyyy-MM-dd HH:mm} {attempt.What} → {answer}{(trouble.Length > 0 ? $" [{trouble}]" : "")}");

    private static FormKey Form(Random random, Attempt attempt) => new(random.Guid(), Convert.ToHexString(Encoding.UTF8.GetBytes(attempt.What))[..8]);
}
