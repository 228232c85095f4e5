using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-print-address&gt;</c>: on paper only: where this page lives, and the code to get there with a phone (G08).</summary>
[HtmlTargetElement("wf-print-address", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrintAddressTagHelper(PageAddress address, Sentences sentences, PrintCodes codes) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wf-print");
        output.Content.SetHtmlContent(codes.For(address.Public));
        output.Content.AppendHtml("<p>");
        output.Content.Append(sentences["Deze pagina staat op:"]);
        output.Content.AppendHtml("<br><strong>");
        output.Content.Append(address.Public);
        output.Content.AppendHtml("</strong></p>");
    }
}
