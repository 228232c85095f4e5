namespace WijkFonds.Sources.Matching;

/// <summary>
/// One change that pays a shortage in full while everything the plan pays stays paid. Either one pot lets go of one restriction for
/// the line that is short, or there comes more money that may pay it.
/// </summary>
/// <remarks>
/// Changes are counted one at a time: two shortages may name the same money. Carry out the first of the list and plan again.
/// </remarks>
/// <param name="Pot">The pot whose restriction is lifted; null when more money is the only answer.</param>
/// <param name="Lift">
/// The one restriction: <see cref="Misfit.Ended"/> means that it lasts until the day of the ask, <see cref="Misfit.OnlyFor"/> that the
/// label of the line is added to what it may pay. <see cref="Misfit.None"/> when more money is the only answer.
/// </param>
/// <param name="Cents">What it pays of the shortage, or how much more money is needed: always the whole shortage.</param>
public sealed record MoneyChange(MoneyPot? Pot, Misfit Lift, long Cents);
