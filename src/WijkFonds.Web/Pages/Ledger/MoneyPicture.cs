using System.Globalization;
using WijkFonds.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>
/// The picture of the money: sources on the left, what it is for in the middle, initiatives on the right. Every stream is as thick as its
/// amount, can be followed with the keyboard and says one sentence. The same numbers stand in the table beside it.
/// </summary>
public sealed class MoneyPicture
{
    /// <summary>Units of the drawing; a phone shows one unit as about one pixel.</summary>
    public const int Width = 360;

    public const int BarWidth = 9;

    private const int TallestMoney = 260;
    /// <summary>Left of the middle: the names of initiatives are longer than those of purposes.</summary>
    private const int MiddleX = 136;

    private const string Source = "source";
    private const int Gap = 8;
    private const int RecipientsMax = 8;

    /// <summary>Everything in one drawing, for a desk and for paper.</summary>
    private static readonly Size Wide = new(Letter: 11, Slot: 32, NameMax: 17, SentenceLines: 2);

    /// <summary>A phone has no room for three columns of readable names: it gets two drawings of two columns below each other.</summary>
    private static readonly Size Narrow = new(Letter: 15, Slot: 46, NameMax: 19, SentenceLines: 3);

    private readonly Size size;
    private List<Column> columns = [];
    private List<(Node From, Node To, long Cents)> links = [];

    private MoneyPicture(Size size) => this.size = size;

    /// <summary>Where the sentence of the stream that is pointed at stands.</summary>
    public int SentenceHeight => size.SentenceLines * (size.Letter + 4);

    public int Letter => size.Letter;

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public IReadOnlyList<Stream> Streams { get; private set; } = [];

    public int Height { get; private set; }

    /// <summary>Draws a year, from whom to whom; null when no money came in.</summary>
    public static MoneyPicture? Draw(BegrotingModel year, Sentences t)
    {
        if (year.Position.InCents <= 0)
        {
            return null;
        }

        var picture = new MoneyPicture(Wide);
        picture.Collect(year, t);
        picture.columns =
        [
            new(0, [.. picture.links.Select(l => l.From).Where(n => n.Kind == Source).Distinct()]),
            new(MiddleX, [.. picture.links.Where(l => l.From.Kind == Source).Select(l => l.To).Distinct().OrderBy(n => n.Order)]),
            new(Width - BarWidth, [.. picture.links.Where(l => l.From.Kind != Source).Select(l => l.To).Distinct().OrderBy(n => n.Order)]),
        ];
        picture.Place(t);
        return picture;
    }

    /// <summary>The same streams for a phone: first from the sources to what it is for, then from there to the initiatives.</summary>
    public static IReadOnlyList<MoneyPicture> DrawForPhone(BegrotingModel year, Sentences t)
    {
        if (year.Position.InCents <= 0)
        {
            return [];
        }

        var pictures = new List<MoneyPicture>();
        foreach (var fromSource in new[] { true, false })
        {
            var picture = new MoneyPicture(Narrow);
            picture.Collect(year, t);
            picture.links = picture.links.FindAll(l => (l.From.Kind == Source) == fromSource);
            picture.columns =
            [
                new(0, [.. picture.links.Select(l => l.From).Distinct().OrderBy(n => n.Order)]),
                new(Width - BarWidth, [.. picture.links.Select(l => l.To).Distinct().OrderBy(n => n.Order)]),
            ];
            if (picture.links.Count > 0)
            {
                picture.Place(t);
                pictures.Add(picture);
            }
        }

        return pictures;
    }

    private void Collect(BegrotingModel year, Sentences t)
    {
        var dimensions = Enum.GetValues<Dimension>().ToDictionary(d => d, d => new Node(t.DimensionName(d), "granted", size.NameMax));
        var reserved = new Node(t["gereserveerd"], "reserved", size.NameMax);
        var free = new Node(t["nog vrij"], "free", size.NameMax);
        var shown = year.Recipients.Take(RecipientsMax).Select(r => r.Slug).ToHashSet();
        var others = new Node(t["andere initiatieven"], "paid", size.NameMax);
        var recipients = new Dictionary<Guid, Node>();
        foreach (var source in year.Sources.Where(s => s.Position.InCents > 0))
        {
            var from = new Node(source.Name ?? t["geldbron"], Source, size.NameMax);
            foreach (var given in year.Given.Where(g => g.SourceId == source.Id))
            {
                Link(from, dimensions[given.Dimension], given.Cents);
            }

            Link(from, reserved, source.Position.ReservedCents);
            Link(from, free, source.Position.FreeCents);
        }

        foreach (var given in year.Given)
        {
            var isShown = given.Slug is not null && shown.Contains(given.Slug);
            if (isShown && !recipients.ContainsKey(given.InitiativeId))
            {
                recipients[given.InitiativeId] = new Node(given.Title!, "paid", size.NameMax);
            }

            Link(dimensions[given.Dimension], isShown ? recipients[given.InitiativeId] : others, given.Cents);
        }

        var order = 0;
        foreach (var node in dimensions.Values.Append(reserved).Append(free).Concat(recipients.Values).Append(others))
        {
            node.Order = order++;
        }
    }

    private void Link(Node from, Node to, long cents)
    {
        if (cents <= 0)
        {
            return;
        }

        var at = links.FindIndex(link => link.From == from && link.To == to);
        if (at < 0)
        {
            links.Add((from, to, cents));
        }
        else
        {
            links[at] = (from, to, links[at].Cents + cents);
        }

        from.Out += cents;
        to.In += cents;
    }

    private void Place(Sentences t)
    {
        var scale = TallestMoney / (double)columns[0].Nodes.Sum(n => n.Cents);
        foreach (var column in columns)
        {
            var y = 4d;
            foreach (var node in column.Nodes)
            {
                (node.X, node.Y, node.Height) = (column.X, y, Math.Max(2, node.Cents * scale));
                y += Math.Max(node.Height, size.Slot) + Gap;
            }

            Height = Math.Max(Height, (int)Math.Ceiling(y));
        }

        Nodes = [.. columns.SelectMany(c => c.Nodes)];
        var order = Nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        Streams =
        [
            .. links.OrderBy(l => order[l.From]).ThenBy(l => order[l.To]).Select(link =>
            {
                var thick = Math.Max(1.2, link.Cents * scale);
                var (y1, y2) = (link.From.Y + link.From.Leaves, link.To.Y + link.To.Arrives);
                link.From.Leaves += link.Cents * scale;
                link.To.Arrives += link.Cents * scale;
                var (x1, x2) = (link.From.X + BarWidth, link.To.X);
                var middle = (x1 + x2) / 2;
                var path = string.Create(
                    CultureInfo.InvariantCulture,
                    $"M{x1} {y1:0.#}C{middle} {y1:0.#} {middle} {y2:0.#} {x2} {y2:0.#}V{y2 + thick:0.#}C{middle} {y2 + thick:0.#} {middle} {y1 + thick:0.#} {x1} {y1 + thick:0.#}Z");
                return new Stream(path, link.To.Kind, t["{0} van {1} naar {2}", new Money(link.Cents), link.From.Name, link.To.Name]);
            }),
        ];
    }

    /// <summary>A bar in one of the three columns.</summary>
    public sealed class Node(string name, string kind, int nameMax)
    {
        public string Name => name;

        public string Kind => kind;

        public string ShortName => name.Length <= nameMax ? name : string.Concat(name.AsSpan(0, nameMax - 1).TrimEnd(), "…");

        public long In { get; set; }

        public long Out { get; set; }

        public long Cents => Math.Max(In, Out);

        public int X { get; set; }

        public double Y { get; set; }

        public double Height { get; set; }

        internal int Order { get; set; }

        internal double Leaves { get; set; }

        internal double Arrives { get; set; }

        /// <summary>Where the name begins: beside the bar, inside the drawing.</summary>
        public int TextX => X >= Width - BarWidth ? X - 4 : X + BarWidth + 4;

        public string Anchor => X >= Width - BarWidth ? "end" : "start";
    }

    /// <summary>Money that goes from one bar to another, with its sentence.</summary>
    public sealed record Stream(string Path, string Kind, string Sentence);

    private sealed record Column(int X, List<Node> Nodes);

    /// <param name="Letter">Height of the letters, in units.</param>
    /// <param name="Slot">Room that each name needs, however little money it is.</param>
    private sealed record Size(int Letter, int Slot, int NameMax, int SentenceLines);
}
