namespace WijkFonds.Sources.Matching;

/// <summary>Which pot pays what, and what no pot can pay, with the reason. Cents.</summary>
/// <param name="Parts">Asks in the order of their turn, labels by letter, pots in the order in which they are spent.</param>
/// <param name="Shortages">One for each line that is not, or not wholly, paid; in the same order.</param>
public sealed record MoneyPlan(IReadOnlyList<MoneyPart> Parts, IReadOnlyList<Shortage> Shortages)
{
    public long CoveredCents => Parts.Sum(part => part.Cents);

    public long ShortCents => Shortages.Sum(shortage => shortage.Cents);
}
