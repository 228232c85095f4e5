namespace WijkFonds.Rounds.Counting;

/// <summary>Decides before the counting which plans take part (COUNTING 3.8).</summary>
internal static class Eligibility
{
    /// <summary>The places of the plans that take part, in the order of the election, and the others with their reason.</summary>
    public static (int[] Eligible, IReadOnlyList<Ineligible> Others) Of(Election election, CountSettings settings)
    {
        var (eligible, others) = (new List<int>(), new List<Ineligible>());
        for (var i = 0; i < election.Projects.Count; i++)
        {
            if (Why(election, settings, i) is { } reason)
            {
                others.Add(new Ineligible(election.Projects[i], reason));
            }
            else
            {
                eligible.Add(i);
            }
        }

        return ([.. eligible], others);
    }

    private static IneligibleReason? Why(Election election, CountSettings settings, int i)
    {
        var (cost, votes) = (election.Projects[i].CostCents, election.Ballots.VotesOf(i));
        return 0 switch
        {
            _ when cost == 0 => IneligibleReason.NoCost,
            _ when cost > election.BudgetCents => IneligibleReason.AboveBudget,
            _ when votes == 0 => IneligibleReason.NoVotes,
            _ when votes < settings.VotesMin => IneligibleReason.TooFewVotes,
            // votes / voters ≥ cost / (divisor × budget), without dividing.
            _ when settings.SupportDivisor > 0 && (Int128)votes * settings.SupportDivisor * election.BudgetCents < (Int128)cost * election.Ballots.Count => IneligibleReason.TooFewForPrice,
            _ => null,
        };
    }
}
