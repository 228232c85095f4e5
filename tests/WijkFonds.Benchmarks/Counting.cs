using System.Diagnostics;
using WijkFonds.Rounds.Counting;
using WijkFonds.Rounds.Pabulib;

namespace WijkFonds.Benchmarks;

/// <summary>
/// Row 5: a round of a whole city (100 plans, 80 thousand ballots) in at most 10 ms by equal shares and 0,5 s with completion, with every reason. Against one pass over the same ticks that
/// only adds up a number for each, and against rounds that are smaller and larger: the time should grow with the ticks.
/// </summary>
internal static class Counting
{
    private const int Turns = 9;

    private static readonly CountSettings OneRun = new() { Completion = Completion.None, FillsGreedily = false };

    private static readonly (string Name, CountSettings Settings)[] Rules =
    [
        ("most votes first", OneRun with { Rule = CountRule.Greedy }),
        ("equal shares", OneRun),
        ("equal shares, each plan one", OneRun with { Satisfaction = Satisfaction.Cardinality }),
        ("Phragmén", OneRun with { Rule = CountRule.Phragmen }),
        ("equal shares with completion", new CountSettings()),
    ];

    public static Task RunAsync()
    {
        foreach (var (name, voters, plans, ticks, isAlike) in new[] { ("a wijk", 1_000, 20, 4.0, true), ("a district", 10_000, 60, 6.0, true), ("a city", 80_000, 100, 5.0, true), ("stress: no two alike", 110_000, 83, 8.86, false) })
        {
            var file = Round(new Random(1), voters, plans, ticks, isAlike);
            var bytes = PabulibWriter.Write(file);
            var all = Ticks(file.Election.Ballots);
            Console.WriteLine($"{name}: {voters} ballots ({file.Election.Ballots.Piles} different), {plans} plans, {all.Length} ticks");
            Measure("reading the file", all, () => PabulibReader.Read(bytes));
            foreach (var (rule, settings) in Rules)
            {
                var result = CountBallots.Count(file.Election, settings);
                Measure($"{rule}, {result.Rounds.Count} chosen, {result.Runs} runs", all, () => CountBallots.Count(file.Election, settings));
            }
        }

        Console.WriteLine($"memory at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        return Task.CompletedTask;
    }

    /// <summary>Turn by turn with the yardstick, so that what else the machine does falls on both. Processor time is of all processors together, and hardly notices the others.</summary>
    private static void Measure(string what, int[] ticks, Action action)
    {
        var (ours, bare) = (new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>());
        for (var turn = -Turns; turn < Turns; turn++)
        {
            var (time, yardstick) = (Milliseconds(action, 1), Milliseconds(() => AddUp(ticks), 1 + (1_000_000 / ticks.Length)));
            if (turn >= 0)
            {
                ours.Add(time);
                bare.Add(yardstick);
            }
        }

        var (processor, pass) = (Load.Median(ours.Select(time => time.Processor)), Load.Median(bare.Select(time => time.Processor)));
        Console.WriteLine(
            $"  {what,-55} {Load.Median(ours.Select(time => time.Wall)),8:0.00} ms, processor {processor,8:0.00} ms ({ours.Min(time => time.Processor):0.00} to {ours.Max(time => time.Processor):0.00})"
            + $"   {processor / pass,6:0.0} x one pass ({pass:0.000} ms)   {processor * 1e6 / ticks.Length,7:0.0} ns for each tick");
    }

    private static (double Wall, double Processor) Milliseconds(Action action, int times)
    {
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < times; i++)
        {
            action();
        }

        return (watch.Elapsed.TotalMilliseconds / times, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / times);
    }

    private static long[] AddUp(int[] ticks)
    {
        var sums = new long[128];
        foreach (var project in ticks)
        {
            sums[project] += project;
        }

        return sums;
    }

    /// <summary>The plan of every tick of every ballot, as a program would have it that only counts votes.</summary>
    private static int[] Ticks(BallotBox box)
    {
        var ticks = new List<int>();
        for (var pile = 0; pile < box.Piles; pile++)
        {
            for (var i = 0; i < box.VotersOf(pile); i++)
            {
                foreach (var choice in box.ChoicesOf(pile))
                {
                    ticks.Add(choice.Project);
                }
            }
        }

        return [.. ticks];
    }

    /// <summary>Some plans are liked by many, most by few; half of the people tick what their street ticks.</summary>
    private static PabulibFile Round(Random random, int voters, int plans, double ticks, bool isAlike)
    {
        var projects = Enumerable.Range(0, plans).Select(i => new PabulibProject("plan-" + i, random.NextInt64(20, 600) * 100_00, new Dictionary<string, string>())).ToArray();
        var box = new BallotBox(plans);
        var streets = new List<Choice[]>();
        for (var i = 0; i < voters; i++)
        {
            var ballot = isAlike && streets.Count > 0 && random.Next(2) == 0 ? streets[(int)(streets.Count * Math.Pow(random.NextDouble(), 4))] : Ballot(random, plans, ticks);
            streets.Add(ballot);
            box.Add(ballot);
        }

        var budget = projects.Sum(project => project.CostCents) / 4;
        KeyValuePair<string, string>[] meta = [.. "description country unit instance num_projects num_votes budget vote_type rule date_begin date_end".Split(' ').Select(key => KeyValuePair.Create(key, key == "vote_type" ? "approval" : "1"))];
        return new PabulibFile(meta, VoteType.Approval, projects, new Election(budget, [.. projects.Select(project => new Project(project.Id, project.CostCents))], box));
    }

    private static Choice[] Ballot(Random random, int plans, double ticks)
    {
        var chosen = new HashSet<int>();
        var wanted = Math.Max(1, (int)((ticks * (0.5 + random.NextDouble())) + random.NextDouble()));
        while (chosen.Count < wanted)
        {
            chosen.Add((int)(plans * Math.Pow(random.NextDouble(), 1.7)));
        }

        return [.. chosen.Select(plan => new Choice(plan))];
    }
}
