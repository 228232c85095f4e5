using System.Collections.Frozen;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace WijkFonds.Web.Texts;

/// <summary>The long pages: rules, privacy, accessibility, open data. Our own Markdown, one file per language in Texts/pages.</summary>
public sealed class LegalPages(Sentences sentences)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly FrozenDictionary<string, HtmlString> pages = Load();

    public HtmlString this[string name] => pages[$"{(sentences.IsDutch ? "nl" : "en")}/{name}"];

    private static FrozenDictionary<string, HtmlString> Load()
    {
        var assembly = typeof(LegalPages).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("pages/", StringComparison.Ordinal)).ToFrozenDictionary(
            name => name["pages/".Length..^".md".Length],
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var html = Markdig.Markdown.ToHtml(reader.ReadToEnd(), Pipeline);
                // A table must be able to scroll by itself on a narrow phone, with the keyboard too.
                return new HtmlString(html.Replace("<table>", "<div class=\"wf-table\" tabindex=\"0\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal));
            });
    }
}
