using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using System.Text.Encodings.Web;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-button&gt;</c>: sends the form. One primary button on a screen.</summary>
[HtmlTargetElement("wf-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>primary, secondary or quiet.</summary>
    public string Kind { get; set; } = "primary";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        foreach (var name in CssClass("utrecht-button", Kind).Split(' '))
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }

    internal static string CssClass(string family, string kind)
    {
        var modifier = kind switch
        {
            "primary" => "primary-action",
            "secondary" => "secondary-action",
            "quiet" => "subtle",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A button is primary, secondary or quiet."),
        };
        return $"{family} {family.Split(' ')[0]}--{modifier}";
    }
}
