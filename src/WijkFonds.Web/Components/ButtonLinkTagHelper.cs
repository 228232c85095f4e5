using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;a wf-button="primary"&gt;</c>: a link to where something can be done, looking like the button it leads to.</summary>
[HtmlTargetElement("a", Attributes = "wf-button")]
public sealed class ButtonLinkTagHelper : TagHelper
{
    [HtmlAttributeName("wf-button")]
    public string Kind { get; set; } = "primary";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var name in ButtonTagHelper.CssClass("utrecht-button-link utrecht-button-link--html-a", Kind).Split(' '))
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }
}
