using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-who-sees&gt;</c>: "Wie ziet dit?", said at every group of questions (U04).</summary>
[HtmlTargetElement("wf-who-sees")]
public sealed class WhoSeesTagHelper(Sentences sentences) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var question = new TagBuilder("strong");
        question.InnerHtml.Append(sentences["Wie ziet dit?"]);
        output.TagName = "p";
        output.Attributes.SetAttribute("class", "wf-who-sees");
        var answer = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(question);
        output.Content.Append(" ");
        output.Content.AppendHtml(answer);
    }
}
