using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;div class="wf-table"&gt;</c>: a table that may be wider than the phone. Who has no mouse or finger can scroll it with the keyboard.</summary>
[HtmlTargetElement("div", Attributes = "[class^='wf-table']")]
public sealed class ScrollingTableTagHelper(Sentences sentences) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        if (!output.Attributes.ContainsName("aria-label") && !output.Attributes.ContainsName("aria-labelledby"))
        {
            output.Attributes.SetAttribute("aria-label", sentences["Tabel"]);
        }
    }
}
