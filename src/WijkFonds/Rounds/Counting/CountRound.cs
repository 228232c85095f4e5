namespace WijkFonds.Rounds.Counting;

/// <summary>One purchase: which plan, what it asked of its supporters, and how they paid for it.</summary>
/// <param name="Phase">In which part of the counting.</param>
/// <param name="Votes">How many voters support it.</param>
/// <param name="MostPaidCents">The most that one voter paid; where nobody pays from a share, the cost divided by its points.</param>
/// <param name="EffectiveVotes">The votes that are left when each is counted for the part that was paid of the full price.</param>
/// <param name="PaidInFull">So many voters paid the full price; where nobody pays from a share, all supporters.</param>
/// <param name="PaidInPart">So many gave all they had left.</param>
/// <param name="PaidNothing">So many had nothing left.</param>
public sealed record CountRound(Project Project, Phase Phase, int Votes, Fraction MostPaidCents, Fraction EffectiveVotes, int PaidInFull, int PaidInPart, int PaidNothing);
