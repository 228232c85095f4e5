using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-empty&gt;</c>: nothing here yet, said as an invitation.</summary>
[HtmlTargetElement("wf-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "wf-empty");
    }
}
