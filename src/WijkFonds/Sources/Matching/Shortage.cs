namespace WijkFonds.Sources.Matching;

/// <summary>What no pot can pay of one line of an ask, why, and the one change that would pay it. It opens an obstacle; it refuses nobody (X09, X10).</summary>
/// <param name="Label">The line of the ask.</param>
/// <param name="Cents">What is short.</param>
/// <param name="AnythingFits">True: pots that may pay this are empty. False: no pot may pay it.</param>
/// <param name="Misfits">Every pot that may not pay it, in the order in which pots are spent.</param>
public sealed record Shortage(MoneyAsk Ask, SpendingLabel Label, long Cents, bool AnythingFits, IReadOnlyList<PotMisfit> Misfits, MoneyChange Change);
