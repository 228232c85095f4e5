using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Allocations;

/// <summary>An allocation as a question to the sources.</summary>
public static class AllocationAsk
{
    /// <summary>
    /// Amounts in cents. What has a name stays whole as far as the amount goes; the rest is for anything. Money of a later year is needed on its first day.
    /// </summary>
    public static MoneyAsk Of(Guid id, Guid neighbourhoodId, Dimension dimension, int year, long amountCents, IEnumerable<(string Label, long Cents)> named, DateOnly today)
    {
        var lines = new List<MoneyLine>();
        var left = amountCents;
        foreach (var (label, cents) in named.OrderBy(line => line.Label, StringComparer.Ordinal))
        {
            lines.Add(new MoneyLine(Math.Min(left, cents), new SpendingLabel(label)));
            left -= lines[^1].Cents;
        }

        lines.Add(new MoneyLine(left));
        var firstDay = new DateOnly(year, 1, 1);
        return new MoneyAsk(id, neighbourhoodId, dimension, firstDay > today ? firstDay : today, lines);
    }
}
