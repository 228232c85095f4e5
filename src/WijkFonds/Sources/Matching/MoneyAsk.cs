using WijkFonds.Initiatives;

namespace WijkFonds.Sources.Matching;

/// <summary>Money that is needed for one thing: in which wijk, for what kind of change, on which day, and what it is spent on.</summary>
/// <param name="Id">Of whom asks; it grows with time, so who asked first goes first when there is not enough.</param>
/// <param name="Dimension">Null when nobody chose one yet; then no source is refused for it.</param>
/// <param name="NeededOn">The day on which a source must be open for it.</param>
/// <param name="Lines">What it is spent on; lines with the same label count as one.</param>
public sealed record MoneyAsk(Guid Id, Guid NeighbourhoodId, Dimension? Dimension, DateOnly NeededOn, IReadOnlyCollection<MoneyLine> Lines);
