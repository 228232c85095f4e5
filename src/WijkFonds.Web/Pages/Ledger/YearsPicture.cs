using WijkFonds.Ledger;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>The wijkbegroting over the years: one column for each year, as high as its money. Each is a link to its year, so it can be followed with the keyboard.</summary>
public sealed class YearsPicture
{
    public const int Width = 360;

    /// <summary>Where the columns stand; the year is written below, the amount above.</summary>
    public const int Ground = 150;

    /// <summary>Above the tallest column is room for its amount.</summary>
    private const int Tallest = 120;

    private const int ColumnMax = 64;

    private YearsPicture(IReadOnlyList<BegrotingModel.YearRow> years)
    {
        var most = Math.Max(1, years.Max(year => year.Position.InCents));
        var slot = Width / years.Count;
        ColumnWidth = Math.Min(ColumnMax, slot - 12);
        Columns = [.. years.Select((row, i) => new Column(row.Year, (i * slot) + ((slot - ColumnWidth) / 2), row.Position, Parts(row.Position, Tallest / (double)most)))];
    }

    public int ColumnWidth { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Null when there is only one year: then there is no line yet.</summary>
    public static YearsPicture? Draw(IReadOnlyList<BegrotingModel.YearRow> years) => years.Count < 2 ? null : new YearsPicture(years);

    private static IReadOnlyList<Part> Parts(BudgetPosition position, double scale)
    {
        var parts = new List<Part>();
        var y = (double)Ground;
        foreach (var (kind, cents) in new[] { ("paid", position.PaidCents), ("granted", position.GrantedCents), ("reserved", position.ReservedCents), ("free", position.FreeCents) })
        {
            var height = Math.Max(0, cents) * scale;
            y -= height;
            parts.Add(new Part(kind, y, height));
        }

        return parts;
    }

    public sealed record Column(int Year, int X, BudgetPosition Position, IReadOnlyList<Part> Parts)
    {
        public double Top => Parts.Min(part => part.Y);
    }

    public sealed record Part(string Kind, double Y, double Height);
}
