using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary>
/// <c>&lt;wf-money-bar&gt;</c>: the money of a year in one bar: paid, granted, reserved, free. Every part has its own pattern
/// as well as its own colour, and stands in words below it. Amounts in cents.
/// </summary>
[HtmlTargetElement("wf-money-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyBarTagHelper(Sentences sentences) : TagHelper
{
    private const int Width = 1000;

    public long Paid { get; set; }

    public long Granted { get; set; }

    public long Reserved { get; set; }

    public long Free { get; set; }

    /// <summary>What the last part is called when it is not what is free: "nog nodig" for one initiative.</summary>
    public string? FreeLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (string Kind, string Name, long Cents)[] parts =
        [
            ("paid", sentences["betaald"], Paid),
            ("granted", sentences["toegekend"], Granted),
            ("reserved", sentences["gereserveerd"], Reserved),
            ("free", FreeLabel ?? sentences["vrij"], Free),
        ];
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wf-money-bar");
        output.Content.SetHtmlContent(Bar(parts) + Legend(parts));
    }

    private static string Bar((string Kind, string Name, long Cents)[] parts)
    {
        var total = Math.Max(1, parts.Sum(part => Math.Max(0, part.Cents)));
        var bar = new StringBuilder($"""<svg class="wf-money-bar__bar" viewBox="0 0 {Width} 56" preserveAspectRatio="none" aria-hidden="true" focusable="false">""");
        double from = 0;
        foreach (var (kind, _, cents) in parts)
        {
            var width = Width * (double)Math.Max(0, cents) / total;
            bar.Append(CultureInfo.InvariantCulture, $"""<rect class="wf-part wf-part--{kind}" x="{from:0.#}" y="0" width="{width:0.#}" height="56"/>""");
            bar.Append(Pattern(kind, from, width));
            from += width;
        }

        return bar.Append("</svg>").ToString();
    }

    /// <summary>Lines over the colour: full for paid, close for granted, wide for reserved, none for free.</summary>
    private static string Pattern(string kind, double from, double width)
    {
        var step = kind switch { "granted" => 14, "reserved" => 28, _ => 0 };
        if (step == 0)
        {
            return "";
        }

        var lines = new StringBuilder();
        for (var x = from + step; x < from + width; x += step)
        {
            lines.Append(CultureInfo.InvariantCulture, $"M{x:0.#} 0V56");
        }

        return $"""<path class="wf-part__lines" d="{lines}"/>""";
    }

    private static string Legend((string Kind, string Name, long Cents)[] parts)
    {
        var legend = new StringBuilder("""<figcaption class="wf-money-bar__legend"><ul>""");
        foreach (var (kind, name, cents) in parts)
        {
            legend.Append(CultureInfo.InvariantCulture, $"""<li><svg class="wf-swatch" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><rect class="wf-part wf-part--{kind}" width="28" height="28"/>{Pattern(kind, kind == "granted" ? -7 : -14, 42)}</svg> <span class="wf-money">{new Money(cents).Show()}</span> {HtmlEncoder.Default.Encode(name)}</li>""");
        }

        return legend.Append("</ul></figcaption>").ToString();
    }
}
