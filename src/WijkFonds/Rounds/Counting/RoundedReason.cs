namespace WijkFonds.Rounds.Counting;

/// <summary>Why a plan got no money, in amounts that can be shown: what there was, what was short, and what its supporters paid for other plans.</summary>
/// <param name="Paid">In the order of <see cref="NotFunded.BecauseOf"/>.</param>
public sealed record RoundedReason(Money Money, Money Shortfall, IReadOnlyList<Money> Paid);
