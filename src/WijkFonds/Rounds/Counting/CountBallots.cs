namespace WijkFonds.Rounds.Counting;

/// <summary>Counts the ballots of a round: who gets money, why, and why the others do not.</summary>
/// <remarks>
/// The rules stand in COUNTING, chapter 3, and official results were done again with them. Everything that decides is exact: whole cents, whole votes, and fractions of whole
/// numbers without a limit. The answer depends only on what is given: not on the order of ballots or plans, not on the language of the machine, not on how many
/// processors it has.
/// </remarks>
public static class CountBallots
{
    /// <summary>Amounts in cents. Nothing is refused: a plan that takes no part, or that gets nothing, stands in the result with its reason.</summary>
    /// <exception cref="ArgumentException">The settings contradict themselves.</exception>
    public static CountResult Count(Election election, CountSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.StepCents);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RunsMax);
        if (settings.CategoriesFirst && settings.Rule != CountRule.Greedy)
        {
            throw new ArgumentException("Only greedy counts the categories first.", nameof(settings));
        }

        var (eligible, ineligible) = Eligibility.Of(election, settings);
        var support = new Support(election, eligible, settings.Ties.PlacesIn(election));
        var draft = settings.Rule switch
        {
            CountRule.EqualShares => new EqualShares(support, settings).Count(),
            CountRule.Phragmen => new Draft(new Phragmen(support, settings).Count()),
            _ => new Draft(new Greedy(support, settings).Count()),
        };
        return new CountResult
        {
            Election = election,
            Settings = settings,
            Rounds = draft.Basket.Rounds,
            NotFunded = draft.Basket.NotFunded(),
            Ineligible = ineligible,
            Runs = draft.Runs,
            ShareCents = draft.ShareCents,
            IsCutShort = draft.IsCutShort,
            IsGreedyPreferred = draft.IsGreedyPreferred,
        };
    }
}
