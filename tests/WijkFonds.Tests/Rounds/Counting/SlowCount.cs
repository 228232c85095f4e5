using WijkFonds.Rounds.Counting;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>The rules written down as COUNTING 3 says them: slow, every voter by themselves, a fraction for each purse. It knows nothing of how the engine works.</summary>
internal sealed class SlowCount
{
    private readonly SmallElection election;
    private readonly CountSettings settings;
    private readonly SmallElection.Ballot[] voters;
    private readonly List<int> eligible;

    public SlowCount(SmallElection election, CountSettings settings)
    {
        (this.election, this.settings) = (election, settings);
        voters = [.. election.Ballots.Where(ballot => ballot.Choices.Count > 0)];
        eligible = [.. Enumerable.Range(0, election.Projects.Count).Where(IsEligible)];
    }

    /// <summary>What each voter paid for each winner, in the run that counted.</summary>
    public List<(int Project, Ratio[] Paid)> Payments { get; } = [];

    public List<int> Winners() => settings.Rule switch
    {
        CountRule.Greedy when settings.CategoriesFirst => CategoriesFirst(),
        CountRule.Greedy => Fill([], settings.Satisfaction),
        CountRule.Phragmen => Phragmen(),
        _ => EqualShares(),
    };

    private bool IsEligible(int p)
    {
        var (cost, votes) = (Cost(p), Votes(p));
        var enough = settings.SupportDivisor == 0 || (voters.Length > 0 && new Ratio(votes, voters.Length) >= new Ratio(cost, settings.SupportDivisor * Math.Max(1, election.BudgetCents)));
        return cost > 0 && cost <= election.BudgetCents && votes > 0 && votes >= settings.VotesMin && enough;
    }

    private long Cost(int p) => election.Projects[p].CostCents;

    private int Votes(int p) => voters.Count(voter => voter.PointsFor(p) > 0);

    private long Score(int p) => voters.Sum(voter => (long)voter.PointsFor(p));

    private long Sum(IEnumerable<int> projects) => projects.Sum(Cost);

    private bool HasRoom(IEnumerable<int> bought, int p) => election.Projects[p].Category is not { } category || !settings.CategoryCents.TryGetValue(category, out var cap)
        || Sum(bought.Where(q => election.Projects[q].Category == category)) + Cost(p) <= cap;

    /// <summary>Below zero when a goes first. The id decides by code points: that is the order of UTF-32.</summary>
    private int Tie(int a, int b)
    {
        int[] points = ReferenceEquals(settings.Ties, TieOrder.Cheapest) ? [Cost(a).CompareTo(Cost(b)), Votes(b).CompareTo(Votes(a))]
            : ReferenceEquals(settings.Ties, TieOrder.Votes) ? [Votes(b).CompareTo(Votes(a)), Cost(a).CompareTo(Cost(b))]
            : [];
        var id = election.Projects[a].Id.EnumerateRunes().Zip(election.Projects[b].Id.EnumerateRunes()).Select(pair => pair.First.Value.CompareTo(pair.Second.Value)).FirstOrDefault(c => c != 0);
        return points.Append(id).Append(election.Projects[a].Id.Length.CompareTo(election.Projects[b].Id.Length)).FirstOrDefault(point => point != 0);
    }

    private IEnumerable<int> ByVotes(Satisfaction satisfaction) => eligible.Order(Comparer<int>.Create((a, b) =>
        (satisfaction == Satisfaction.Cost ? Score(b).CompareTo(Score(a)) : new Ratio(Score(b), Cost(b)).CompareTo(new Ratio(Score(a), Cost(a)))) is var c and not 0 ? c : Tie(a, b)));

    private List<int> Fill(List<int> bought, Satisfaction satisfaction)
    {
        foreach (var p in ByVotes(satisfaction))
        {
            if (!bought.Contains(p) && Sum(bought) + Cost(p) <= election.BudgetCents && HasRoom(bought, p))
            {
                bought.Add(p);
            }
        }

        return bought;
    }

    private List<int> CategoriesFirst()
    {
        var bought = new List<int>();
        var closed = new HashSet<string>();
        foreach (var p in ByVotes(settings.Satisfaction).Where(p => election.Projects[p].Category is { } name && settings.CategoryCents.ContainsKey(name)))
        {
            if (closed.Contains(election.Projects[p].Category!))
            {
                continue;
            }

            if (HasRoom(bought, p) && Sum(bought) + Cost(p) <= election.BudgetCents)
            {
                bought.Add(p);
            }
            else
            {
                closed.Add(election.Projects[p].Category!);
            }
        }

        foreach (var p in ByVotes(settings.Satisfaction).Where(p => !bought.Contains(p)))
        {
            if (Sum(bought) + Cost(p) <= election.BudgetCents)
            {
                bought.Add(p);
            }
        }

        return bought;
    }

    private List<int> EqualShares()
    {
        var bought = settings.Completion == Completion.None ? Run(Share(new Ratio(election.BudgetCents, Math.Max(1, voters.Length)))) : Add1();
        if (settings.FillsGreedily)
        {
            Fill(bought, settings.Satisfaction);
        }

        if (settings.ComparesWithGreedy)
        {
            var greedy = Fill([], Satisfaction.Cost);
            int Got(SmallElection.Ballot voter, List<int> winners) => winners.Count(p => voter.PointsFor(p) > 0);
            if (voters.Count(v => Got(v, greedy) > Got(v, bought)) > voters.Count(v => Got(v, greedy) < Got(v, bought)))
            {
                return greedy;
            }
        }

        return bought;
    }

    private List<int> Add1()
    {
        var begin = settings.StartsExact ? new Ratio(election.BudgetCents, Math.Max(1, voters.Length)) : voters.Length == 0 ? 0 : election.BudgetCents / voters.Length / 100 * 100;
        List<int>? before = null;
        for (var k = 0; ; k++)
        {
            var paid = Payments.ToList();
            var bought = Run(Share(begin + ((Ratio)k * settings.StepCents)));
            if (Sum(bought) > election.BudgetCents)
            {
                Payments.Clear();
                Payments.AddRange(paid);
                return before!;
            }

            var rest = eligible.Except(bought).ToList();
            if (rest.TrueForAll(p => !HasRoom(bought, p)) || (settings.StopsWhenExhausted && rest.TrueForAll(p => Sum(bought) + Cost(p) > election.BudgetCents)))
            {
                return bought;
            }

            before = bought;
        }
    }

    /// <summary>The same for everybody, or for each district its weight of the whole.</summary>
    private Ratio[] Share(Ratio each) => settings.DistrictWeights.Count == 0
        ? [.. voters.Select(_ => each)]
        : [.. voters.Select(voter => each * voters.Length * settings.DistrictWeights[voter.District] / settings.DistrictWeights.Sum() / voters.Count(other => other.District == voter.District))];

    private List<int> Run(Ratio[] purse)
    {
        var bought = new List<int>();
        Payments.Clear();
        while (true)
        {
            var (best, price) = (-1, default(Ratio));
            foreach (var p in eligible.Where(p => !bought.Contains(p) && HasRoom(bought, p)))
            {
                if (Price(p, purse) is { } rho && (best < 0 || rho < price || (rho == price && Tie(p, best) < 0)))
                {
                    (best, price) = (p, rho);
                }
            }

            if (best < 0)
            {
                return bought;
            }

            var paid = voters.Select((voter, i) => Ratio.Min(purse[i], price * Utility(voter, best))).ToArray();
            purse = [.. purse.Zip(paid, (had, pays) => had - pays)];
            bought.Add(best);
            Payments.Add((best, paid));
        }
    }

    private long Utility(SmallElection.Ballot voter, int p) => voter.PointsFor(p) * (settings.Satisfaction == Satisfaction.Cost ? Cost(p) : 1);

    /// <summary>The smallest ρ with Σ min(b, ρ·u) = c: tried for every voter as the first who can pay in full.</summary>
    private Ratio? Price(int p, Ratio[] purse)
    {
        var supporters = Enumerable.Range(0, voters.Length).Where(i => voters[i].PointsFor(p) > 0).OrderBy(i => purse[i] / Utility(voters[i], p)).ToList();
        Ratio left = Cost(p);
        var points = supporters.Sum(i => Utility(voters[i], p));
        foreach (var i in supporters)
        {
            if (left / points * Utility(voters[i], p) <= purse[i])
            {
                return left / points;
            }

            left -= purse[i];
            points -= Utility(voters[i], p);
        }

        return null;
    }

    private List<int> Phragmen()
    {
        var bought = new List<int>();
        var load = new Ratio[voters.Length];
        var open = eligible.ToList();
        while (true)
        {
            open.RemoveAll(p => bought.Contains(p) || !HasRoom(bought, p));
            if (open.Count == 0)
            {
                return bought;
            }

            Ratio Moment(int p) => (Supporters(p).Aggregate((Ratio)Cost(p), (sum, i) => sum + load[i])) / Votes(p);
            var first = open.Min(Moment);
            var tied = open.Where(p => Moment(p) == first).ToList();
            var tooDear = tied.Where(p => Sum(bought) + Cost(p) > election.BudgetCents).ToList();
            if (tooDear.Count > 0 && !settings.PhragmenSkips)
            {
                return bought;
            }

            if (tooDear.Count > 0)
            {
                open.RemoveAll(tooDear.Contains);
                continue;
            }

            tied.Sort(Tie);
            Payments.Add((tied[0], [.. voters.Select((voter, i) => voter.PointsFor(tied[0]) > 0 ? first - load[i] : 0)]));
            foreach (var i in Supporters(tied[0]))
            {
                load[i] = first;
            }

            bought.Add(tied[0]);
        }
    }

    private IEnumerable<int> Supporters(int p) => Enumerable.Range(0, voters.Length).Where(i => voters[i].PointsFor(p) > 0);
}
