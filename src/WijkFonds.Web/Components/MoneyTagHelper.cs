using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-money&gt;</c>: an amount as it stands in the street: € 1.250, or € 1.250,00 in a tidy column.</summary>
[HtmlTargetElement("wf-money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public long Cents { get; set; }

    /// <summary>Always with cents.</summary>
    public bool Exact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wf-money");
        output.Content.SetContent(new Money(Cents).Show(Exact));
    }
}
