using System.Text.Json;
using WijkFonds.Rounds.Counting;
using WijkFonds.Rounds.Pabulib;
using WijkFonds.Tests.House;
using Xunit.Abstractions;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>
/// Real elections of pabulib.org, with the winners that two other exact programs found. They are not ours to spread, so they lie beside this project (shared/pabulib, or
/// WIJKFONDS_PABULIB); where they are not, the tests say so and prove nothing: the others prove the engine too.
/// </summary>
[Trait("Database", "none")]
public sealed class PabulibElectionsTests(ITestOutputHelper output)
{
    private const string Filled = "_then_greedy";

    [Fact]
    public void Every_rule_buys_what_the_reference_bought_in_the_same_order()
    {
        if (Folder() is not { } folder)
        {
            return;
        }

        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var counted = 0;
        foreach (var instance in expected.RootElement.EnumerateObject())
        {
            var election = Read(folder, instance.Name).Election;
            var counts = new Dictionary<string, CountResult>(StringComparer.Ordinal);
            foreach (var rule in instance.Value.EnumerateObject())
            {
                // What is filled in comes after what was bought before, so one counting answers both.
                var isFilled = rule.Name.EndsWith(Filled, StringComparison.Ordinal);
                var name = isFilled ? rule.Name[..^Filled.Length] : rule.Name;
                var result = counts.TryGetValue(name, out var known) ? known : counts[name] = CountBallots.Count(election, Settings(name));
                // The reference buys what nobody chose at the end; we never do.
                var ours = result.Ineligible.Select(other => other.Project.Id).ToHashSet();
                var winners = rule.Value.GetProperty("winners").EnumerateArray().Select(id => id.GetString()!).Where(id => !ours.Contains(id)).ToList();
                var found = result.Rounds.Where(round => isFilled || round.Phase != Phase.Fill).Select(round => round.Project.Id).ToList();
                if (name == "phragmen")
                {
                    // The reference does not say in which order.
                    winners.Sort(StringComparer.Ordinal);
                    found.Sort(StringComparer.Ordinal);
                }

                Assert.True(winners.SequenceEqual(found), $"{instance.Name} {rule.Name}\nexpected {string.Join(' ', winners)}\nfound    {string.Join(' ', found)}");
                counted++;
            }
        }

        output.WriteLine($"{counted} results are the same.");
        Assert.True(counted > 400);
    }

    [Theory]
    // "Zielony Milion" gave everybody 313 zloty in the end; every share from 308 to 315 gives the same 30 plans (COUNTING, official elections).
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", 0, 30, 995_079)]
    // Świecie also asked more votes for dearer plans.
    [InlineData("Poland_Swiecie_2023.pb", 3, 17, 1_040_337)]
    [InlineData("Netherlands_Assen_2024.pb", 0, 9, 76_700)]
    public void What_towns_announced_comes_out_again(string name, int divisor, int plans, long cost)
    {
        if (Folder() is not { } folder)
        {
            return;
        }

        var file = Read(folder, name);
        var result = CountBallots.Count(file.Election, new CountSettings { FillsGreedily = false, ComparesWithGreedy = true, SupportDivisor = divisor });

        var announced = file.Projects.Where(project => project.Columns["selected"] == "1").Select(project => project.Id);
        Assert.Equal(announced.Order(StringComparer.Ordinal), result.Winners.Select(project => project.Id).Order(StringComparer.Ordinal));
        Assert.Equal((plans, cost * 100), (result.Rounds.Count, result.CostCents));
    }

    private static CountSettings Settings(string name) => new()
    {
        Rule = name == "phragmen" ? CountRule.Phragmen : name.StartsWith("greedy", StringComparison.Ordinal) ? CountRule.Greedy : CountRule.EqualShares,
        Satisfaction = name.Contains("card", StringComparison.Ordinal) ? Satisfaction.Cardinality : Satisfaction.Cost,
        Completion = name.Contains("add1", StringComparison.Ordinal) ? Completion.Add1 : Completion.None,
        FillsGreedily = true,
        StartsExact = true,
        StopsWhenExhausted = true,
        Ties = TieOrder.Id,
    };

    private static PabulibFile Read(string folder, string name) => PabulibReader.Read(File.ReadAllBytes(Path.Combine(folder, name))).Value;

    private string? Folder()
    {
        var named = Environment.GetEnvironmentVariable("WIJKFONDS_PABULIB");
        for (var at = new DirectoryInfo(SourceTests.Root()); named is null && at is not null; at = at.Parent)
        {
            var beside = Path.Combine(at.FullName, "shared", "pabulib");
            named = Directory.Exists(beside) ? beside : null;
        }

        output.WriteLine(named is null ? "The elections of Pabulib are not here, so NOTHING IS COMPARED. Name their folder in WIJKFONDS_PABULIB." : $"Elections from {named}");
        return named;
    }
}
