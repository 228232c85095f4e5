using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Theming;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-face&gt;</c>: somebody's photo, or their initials in a drawn circle. The name itself stands beside it in words.</summary>
[HtmlTargetElement("wf-face", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FaceTagHelper(Theme theme) : TagHelper
{
    private const int Colours = 6;

    public required string Name { get; set; }

    public string? Photo { get; set; }

    /// <summary>s, m or l.</summary>
    public string Size { get; set; } = "m";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"wf-face wf-face--{Size} wf-face--colour-{ColourOf(Name)}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var encoder = HtmlEncoder.Default;
        output.Content.SetHtmlContent(string.IsNullOrWhiteSpace(Photo)
            // A circle as somebody draws it by hand: it does not quite close.
            ? $"""<svg viewBox="0 0 64 64" focusable="false"><path class="wf-face__fill" d="M33 4C50 5 60 17 60 33 59 50 47 60 31 60 14 59 4 47 4 31 5 14 17 4 33 4Z"/><path class="wf-face__line" d="M36 3C52 5 62 18 61 34 59 51 46 62 30 61 13 59 2 46 3 30 5 13 18 2 35 3 38 3 41 4 43 6"/><text class="wf-face__text" x="32" y="33" text-anchor="middle" dominant-baseline="central">{encoder.Encode(InitialsOf(Name))}</text></svg>"""
            : $"""<img src="{encoder.Encode(theme.Address(Photo))}" alt="" width="64" height="64" loading="lazy">""");
    }

    /// <summary>A for Anneke; FB for Familie Bakker.</summary>
    internal static string InitialsOf(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToArray();
        var letters = words.Length == 0 ? "?" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
        return letters.ToUpper(CultureInfo.CurrentCulture);
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word);

    /// <summary>Always the same colour for the same name, on every server.</summary>
    private static int ColourOf(string name) => (name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)) & int.MaxValue) % Colours + 1;
}
