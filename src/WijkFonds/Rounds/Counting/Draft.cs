namespace WijkFonds.Rounds.Counting;

/// <summary>What was bought, and what else the result says about how.</summary>
internal sealed record Draft(Basket Basket, int Runs = 1, Fraction? ShareCents = null, bool IsCutShort = false, bool IsGreedyPreferred = false);
