using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-errors&gt;</c>: everything that still needs a look, above the form, each with a link to its question.</summary>
[HtmlTargetElement("wf-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(Sentences sentences) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error wf-errors");
        output.Attributes.SetAttribute("aria-labelledby", "wf-errors");

        // Written when the whole page is: then every question has told its name.
        output.Content.SetHtmlContent(new HelperResult(writer =>
        {
            Summary().WriteTo(writer, HtmlEncoder.Default);
            return Task.CompletedTask;
        }));
    }

    private HtmlContentBuilder Summary()
    {
        var names = FieldFrame.NamesOn(ViewContext);
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .SelectMany(entry => FieldFrame.ErrorTexts(entry.Value!, sentences).Select(text => (Field: entry.Key, Text: text)))
            .OrderBy(error => names.FindIndex(name => name.Field == error.Field))
            .ToList();

        // The heading takes the focus by itself, so that a screen reader begins here; no script is needed for it.
        var heading = new TagBuilder("h2");
        heading.AddCssClass("utrecht-heading-2 wf-errors__heading");
        heading.Attributes["id"] = "wf-errors";
        heading.Attributes["tabindex"] = "-1";
        heading.Attributes["autofocus"] = "autofocus";
        heading.InnerHtml.Append(sentences.Count(errors.Count, "Kijk nog even naar dit punt", "Kijk nog even naar deze {0} punten"));
        var list = new TagBuilder("ul");
        list.AddCssClass("wf-errors__list");
        foreach (var (field, text) in errors)
        {
            list.InnerHtml.AppendHtml(Item(names.Find(name => name.Field == field), text));
        }

        var summary = new HtmlContentBuilder();
        summary.AppendHtml(heading).AppendHtml(list);
        return summary;
    }

    private static TagBuilder Item((string Field, string Id, string Label) question, string text)
    {
        var item = new TagBuilder("li");
        if (question.Label is null)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var link = new TagBuilder("a");
        link.AddCssClass("utrecht-link utrecht-link--html-a");
        link.Attributes["href"] = "#" + question.Id;
        link.InnerHtml.Append($"{question.Label} – {text}");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
