using System.Diagnostics;
using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Benchmarks;

/// <summary>A thousand asks of two lines and fifty sources: which pays what, with the reasons. Against sorting as many numbers as there are pairs of a line and a source.</summary>
internal static class Matching
{
    private const int Asks = 1_000;
    private const int Pots = 50;
    private const int Turns = 15;

    private static readonly SpendingLabel[] Labels = [new("eten en drinken"), new("schoon, heel en veilig"), new("groen"), new("huur"), default];

    public static Task RunAsync()
    {
        foreach (var (name, percent, days) in new[] { ("enough for everybody", 120, 12), ("half of it is there", 50, 12), ("half of it, every ask its own day", 50, 365) })
        {
            var (asks, pots) = Town(new Random(1), percent, days);
            var pairs = asks.Sum(ask => ask.Lines.Count) * pots.Count;
            var first = Milliseconds(() => MatchSources.Plan(asks, pots));
            var plan = MatchSources.Plan(asks, pots);
            var (match, sort) = (new List<double>(), new List<double>());
            for (var turn = -Turns; turn < Turns; turn++)
            {
                var numbers = Enumerable.Range(0, pairs).Select(_ => Random.Shared.NextInt64()).ToArray();
                var (matched, sorted) = (Milliseconds(() => MatchSources.Plan(asks, pots)), Milliseconds(() => Array.Sort(numbers)));
                if (turn >= 0)
                {
                    match.Add(matched);
                    sort.Add(sorted);
                }
            }

            Console.WriteLine($"{name}: {plan.Parts.Count} parts, {plan.Shortages.Count} lines short");
            Console.WriteLine(
                $"  {Load.Median(match):0.0} ms ({match.Min():0.0} to {match.Max():0.0}; the very first time {first:0.0}), "
                + $"{Load.Median(match) / Load.Median(sort):0.00} x a sort of {pairs} numbers ({Load.Median(sort):0.0} ms), {Load.Median(match) * 1e6 / pairs:0} ns for each pair");
        }

        return Task.CompletedTask;
    }

    private static double Milliseconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Made by the same chance, so that every run matches the same town.</summary>
    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Ten wijken; a third of the sources ends, a third is for some wijken, a third has a rule about what it pays.</summary>
    private static (IReadOnlyList<MoneyAsk> Asks, IReadOnlyList<MoneyPot> Pots) Town(Random random, int percent, int days)
    {
        Guid[] wijken = [.. Enumerable.Range(0, 10).Select(_ => Id(random))];
        var start = new DateOnly(2026, 1, 1);
        MoneyAsk[] asks = [.. Enumerable.Range(0, Asks).Select(i => new MoneyAsk(
            Id(random), random.GetItems(wijken, 1)[0], (Dimension)random.Next(1, 4), start.AddDays(random.Next(days) * 365 / days),
            [new MoneyLine(random.Next(50_00, 2_500_00), Labels[random.Next(4)]), new MoneyLine(random.Next(50_00, 2_500_00))]))];
        var each = asks.Sum(ask => ask.Lines.Sum(line => line.Cents)) * percent / 100 / Pots;
        MoneyPot[] pots = [.. Enumerable.Range(0, Pots).Select(i => new MoneyPot(new PotKey(Id(random), i), random.NextInt64(each / 2, each * 3 / 2))
        {
            EndsOn = i % 3 == 0 ? start.AddDays(random.Next(90, 365)) : null,
            NeighbourhoodIds = random.Next(3) == 0 ? random.GetItems(wijken, 3) : [],
            Dimensions = random.Next(4) == 0 ? [(Dimension)random.Next(1, 4)] : [],
            NotFor = random.Next(4) == 0 ? [Labels[0]] : [],
            OnlyFor = random.Next(6) == 0 ? [Labels[1], Labels[2]] : [],
            IsPromised = i % 8 == 0,
            IsGift = i % 5 == 0,
        })];
        return (asks, pots);
    }
}
