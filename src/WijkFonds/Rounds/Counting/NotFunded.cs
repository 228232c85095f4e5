namespace WijkFonds.Rounds.Counting;

/// <summary>A plan that gets no money, with the reason in numbers.</summary>
/// <param name="Votes">How many voters support it.</param>
/// <param name="MoneyCents">With shares: what its supporters still had together when it became too dear for them. Else: what was left of the money when it was its turn.</param>
/// <param name="ShortfallCents">So much was too little; zero when another rule stopped it.</param>
/// <param name="AfterRounds">After how many purchases it became impossible.</param>
/// <param name="BecauseOf">Which plans the same supporters paid for until then, the dearest first. With <paramref name="MoneyCents"/> it adds up to what they began with.</param>
public sealed record NotFunded(Project Project, NotFundedReason Reason, int Votes, Fraction MoneyCents, Fraction ShortfallCents, int AfterRounds, IReadOnlyList<PaidElsewhere> BecauseOf);
