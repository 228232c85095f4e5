using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace WijkFonds.Web.Markdown;

/// <summary>
/// Turns what people write into HTML, in this one place (T-31). Core CommonMark only; no HTML of theirs, no pictures, links only to
/// the web and to mail addresses. Whatever cannot be shown that way is shown as plain text, so no text can break a page (T-68).
/// </summary>
public static partial class SafeMarkdown
{
    /// <summary>Longer texts are not parsed at all; forms refuse them long before.</summary>
    private const int LengthMax = 20_000;

    /// <summary>Quotes in lists in quotes: more than people need, far less than what makes the parser give up (128).</summary>
    private const int DepthMax = 12;

    private const string Rel = "nofollow ugc noopener";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Render(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return HtmlString.Empty;
        }

        text = text.Replace("\0", "", StringComparison.Ordinal);
        return Parse(text) is { } document ? new HtmlString(Write(document)) : new HtmlString(Escaped(text));
    }

    /// <summary>At write: the sentence to show when this text would not be shown the way it was meant; else null.</summary>
    public static Refusal? Refuse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length > LengthMax ? MarkdownRefusals.TooLong
        : Parse(text) is null ? MarkdownRefusals.TooDeep
        : null;

    /// <summary>The first words as one plain line, for cards and lists. Nothing is parsed.</summary>
    public static string Excerpt(string text, int length)
    {
        var plain = Spaces().Replace(Marks().Replace(text.Length > 4 * length ? text[..(4 * length)] : text, "$1 "), " ").Trim();
        if (plain.Length <= length)
        {
            return plain;
        }

        var cut = plain.LastIndexOf(' ', length);
        cut = cut > length / 2 ? cut : length;
        return plain[..(char.IsLowSurrogate(plain[cut]) ? cut - 1 : cut)] + "…";
    }

    /// <summary>The text as a tree with only what is allowed in it, or null when it cannot be made so.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        if (text.Length > LengthMax)
        {
            return null;
        }

        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            return Depth(document) <= DepthMax && Clean(document) ? document : null;
        }
        catch (ArgumentException)
        {
            // The parser's own answer to nesting beyond its limit.
            return null;
        }
    }

    private static int Depth(Block block) => block is ContainerBlock container && container.Count > 0 ? 1 + container.Max(Depth) : 1;

    /// <summary>Allows only known kinds of blocks and pieces of text; changes links and pictures to what is safe.</summary>
    private static bool Clean(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<Block>())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    // The page itself has the first and second level.
                    heading.Level = Math.Min(6, heading.Level + 2);
                    break;
                case FencedCodeBlock code:
                    code.Info = null;
                    code.Arguments = null;
                    code.TryGetAttributes()?.Classes?.Clear();
                    break;
                case ParagraphBlock or QuoteBlock or ListBlock or ListItemBlock or CodeBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                    break;
                default:
                    return false;
            }
        }

        return document.Descendants<Inline>().ToList().TrueForAll(Clean);
    }

    private static bool Clean(Inline inline)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true } or LinkInline { IsAutoLink: false } when inline is LinkInline link && (link.IsImage || !IsSafe(Address(link))):
                // The words stay, the picture or the link does not.
                inline.ReplaceBy(new ContainerInline(), copyChildren: true);
                return true;
            case LinkInline link:
                link.Title = null;
                link.GetAttributes().AddProperty("rel", Rel);
                return true;
            case AutolinkInline autolink when autolink.IsEmail || IsSafe(autolink.Url):
                autolink.GetAttributes().AddProperty("rel", Rel);
                return true;
            case AutolinkInline autolink:
                autolink.ReplaceBy(new LiteralInline(autolink.Url));
                return true;
            default:
                return inline is LiteralInline or LineBreakInline or EmphasisInline or CodeInline or HtmlEntityInline
                    || inline.GetType() == typeof(ContainerInline);
        }
    }

    private static string? Address(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url;

    private static bool IsSafe(string? address) => address is not null && SafeAddress().IsMatch(address);

    private static string Write(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        // The parser marks some ends with a null of its own.
        return writer.ToString().Replace("\0", "", StringComparison.Ordinal);
    }

    private static string Escaped(string text) => "<p>" + WebUtility.HtmlEncode(text).Replace("\n", "<br />", StringComparison.Ordinal) + "</p>";

    // No spaces, control signs, quotes or angle brackets anywhere: what is odd is not a link.
    [GeneratedRegex(@"\A(https?://|mailto:)[^\s\p{C}<>""'\\]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SafeAddress();

    [GeneratedRegex(@"!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)|[#>*_`~|\\]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+")]
    private static partial Regex Spaces();
}
