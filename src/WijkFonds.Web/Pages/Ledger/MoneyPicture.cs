using System.Globalization;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>
/// The picture of the money: it goes from left to right, along bars. Every stream is as thick as its amount, can be followed with the
/// keyboard and says one sentence. The same numbers stand in the table beside it. A year with hundreds of initiatives is as big as one with ten.
/// </summary>
public sealed class MoneyPicture
{
    public const int BarWidth = 9;

    private const int TallestMoney = 260;

    /// <summary>A picture of a few bars is a small one.</summary>
    private const int MoneyPerBar = 50;
    private const int Gap = 8;

    /// <summary>Bars in one column; the smallest are drawn as one.</summary>
    private const int BarsMax = 9;

    /// <summary>The last gap is wider than the others: the names of two columns stand in it.</summary>
    private const double LastGap = 1.58;

    /// <summary>A phone has no room for three columns of readable names: it gets drawings of two columns below each other. One unit is about one pixel.</summary>
    private static readonly Size Narrow = new(Width: 360, Letter: 15, Slot: 46, NameMax: 19, SentenceLines: 3);

    private readonly Size size;

    private MoneyPicture(Size size, IReadOnlyList<MoneyFlow> flows, int firstColumn, int columnCount, Sentences t)
    {
        this.size = size;
        var columns = Enumerable.Range(0, columnCount).Select(_ => new Dictionary<MoneyStop, Node>()).ToList();
        var links = new Dictionary<(Node From, Node To), long>();
        foreach (var flow in flows)
        {
            for (var column = 0; column < columnCount - 1 && firstColumn + column + 1 < flow.Stops.Count; column++)
            {
                var from = NodeOf(columns[column], flow.Stops[firstColumn + column]);
                var to = NodeOf(columns[column + 1], flow.Stops[firstColumn + column + 1]);
                links[(from, to)] = links.GetValueOrDefault((from, to)) + flow.Cents;
                from.Out += flow.Cents;
                to.In += flow.Cents;
            }
        }

        var scale = Math.Min(TallestMoney, MoneyPerBar * columns.Max(column => column.Count)) / (double)columns[0].Values.Sum(node => node.Cents);
        Place([.. columns.Select(column => column.Values.OrderBy(node => node.Stop.Order).ThenByDescending(node => node.Cents).ToList())], scale);
        Streams = [.. Draw(links, scale, t)];
    }

    public int Width => size.Width;

    /// <summary>Where the sentence of the stream that is pointed at stands.</summary>
    public int SentenceHeight => size.SentenceLines * (size.Letter + 4);

    public int Letter => size.Letter;

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public IReadOnlyList<Stream> Streams { get; }

    public int Height { get; private set; }

    /// <summary>Everything in one drawing, for a desk and for paper; null when no money flows.</summary>
    public static MoneyPicture? Draw(IReadOnlyList<MoneyFlow> flows, Sentences t)
    {
        var shown = Shorten(flows);
        return Columns(shown) is > 1 and var columns ? new MoneyPicture(Wide(columns), shown, 0, columns, t) : null;
    }

    /// <summary>The same streams for a phone: one drawing from each column to the next.</summary>
    public static IReadOnlyList<MoneyPicture> DrawForPhone(IReadOnlyList<MoneyFlow> flows, Sentences t)
    {
        var shown = Shorten(flows);
        return [.. Enumerable.Range(0, Math.Max(0, Columns(shown) - 1)).Select(first => new MoneyPicture(Narrow, shown, first, 2, t))];
    }

    private static int Columns(IReadOnlyList<MoneyFlow> flows) => flows.Select(flow => flow.Stops.Count).DefaultIfEmpty(0).Max();

    /// <summary>A drawing with more columns is wider, and so are its letters in proportion smaller; they stay readable at the width of a page.</summary>
    private static Size Wide(int columns) => columns switch
    {
        <= 3 => new(Width: 360, Letter: 11, Slot: 32, NameMax: 17, SentenceLines: 2),
        4 => new(Width: 540, Letter: 13, Slot: 36, NameMax: 16, SentenceLines: 2),
        _ => new(Width: 740, Letter: 13, Slot: 36, NameMax: 16, SentenceLines: 2),
    };

    /// <summary>Where a column has more than it can show, the smallest go together.</summary>
    private static List<MoneyFlow> Shorten(IReadOnlyList<MoneyFlow> flows)
    {
        var shown = flows.Where(flow => flow.Cents > 0).ToList();
        for (var column = 0; column < Columns(shown); column++)
        {
            var sums = shown.Where(flow => flow.Stops.Count > column).GroupBy(flow => flow.Stops[column], flow => flow.Cents).ToList();
            var tooMany = sums.Count - BarsMax;
            if (tooMany <= 0)
            {
                continue;
            }

            var small = sums.Where(sum => sum.Key.Others is not null).OrderBy(sum => sum.Sum()).Take(tooMany + 1).Select(sum => sum.Key).ToHashSet();
            shown = shown.ConvertAll(flow => flow.Stops.Count > column && small.Contains(flow.Stops[column])
                ? flow with { Stops = [.. flow.Stops.Select((stop, i) => i == column ? stop.AmongOthers() : stop)] }
                : flow);
        }

        return shown;
    }

    private Node NodeOf(Dictionary<MoneyStop, Node> column, MoneyStop stop) =>
        column.TryGetValue(stop, out var node) ? node : column[stop] = new Node(stop, size);

    private void Place(IReadOnlyList<List<Node>> columns, double scale)
    {
        var step = columns.Count == 2 ? 0 : (size.Width - BarWidth) / (columns.Count - 2 + LastGap);
        for (var column = 0; column < columns.Count; column++)
        {
            var y = 4d;
            foreach (var node in columns[column])
            {
                node.X = column == columns.Count - 1 ? size.Width - BarWidth : (int)(column * step);
                (node.Y, node.Height) = (y, Math.Max(2, node.Cents * scale));
                y += Math.Max(node.Height, size.Slot) + Gap;
            }

            Height = Math.Max(Height, (int)Math.Ceiling(y));
        }

        Nodes = [.. columns.SelectMany(column => column)];
    }

    private IEnumerable<Stream> Draw(Dictionary<(Node From, Node To), long> links, double scale, Sentences t)
    {
        var order = Nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        foreach (var ((from, to), cents) in links.OrderBy(link => order[link.Key.From]).ThenBy(link => order[link.Key.To]))
        {
            var thick = Math.Max(1.2, cents * scale);
            var (y1, y2) = (from.Y + from.Leaves, to.Y + to.Arrives);
            from.Leaves += cents * scale;
            to.Arrives += cents * scale;
            var (x1, x2) = (from.X + BarWidth, to.X);
            var middle = (x1 + x2) / 2;
            var path = string.Create(
                CultureInfo.InvariantCulture,
                $"M{x1} {y1:0.#}C{middle} {y1:0.#} {middle} {y2:0.#} {x2} {y2:0.#}V{y2 + thick:0.#}C{middle} {y2 + thick:0.#} {middle} {y1 + thick:0.#} {x1} {y1 + thick:0.#}Z");
            yield return new Stream(path, to.Kind, to.Stop.IsOutcome ? t["{0} voor {1}: {2}", new Money(cents), from.Name, to.Name] : t["{0} van {1} naar {2}", new Money(cents), from.Name, to.Name]);
        }
    }

    /// <summary>A bar in one of the columns.</summary>
    public sealed class Node
    {
        private readonly Size size;

        internal Node(MoneyStop stop, Size size) => (Stop, this.size) = (stop, size);

        public string Name => Stop.Name;

        public string Kind => Stop.Kind;

        public string ShortName => Name.Length <= size.NameMax ? Name : string.Concat(Name.AsSpan(0, size.NameMax - 1).TrimEnd(), "…");

        public long In { get; set; }

        public long Out { get; set; }

        public long Cents => Math.Max(In, Out);

        public int X { get; set; }

        public double Y { get; set; }

        public double Height { get; set; }

        /// <summary>Where the name begins: beside the bar, inside the drawing.</summary>
        public int TextX => IsLast ? X - 4 : X + BarWidth + 4;

        public string Anchor => IsLast ? "end" : "start";

        internal MoneyStop Stop { get; }

        internal double Leaves { get; set; }

        internal double Arrives { get; set; }

        private bool IsLast => X >= size.Width - BarWidth;
    }

    /// <summary>Money that goes from one bar to another, with its sentence.</summary>
    public sealed record Stream(string Path, string Kind, string Sentence);

    /// <param name="Width">Units of the drawing.</param>
    /// <param name="Letter">Height of the letters, in units.</param>
    /// <param name="Slot">Room that each name needs, however little money it is.</param>
    internal sealed record Size(int Width, int Letter, int Slot, int NameMax, int SentenceLines);
}
