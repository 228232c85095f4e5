using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-note&gt;</c>: something that must not be missed: to know, done well, or to watch.</summary>
[HtmlTargetElement("wf-note")]
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>info, good or warning.</summary>
    public string Kind { get; set; } = "info";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind switch
        {
            "info" => "info",
            "good" => "ok",
            "warning" => "warning",
            _ => throw new ArgumentOutOfRangeException(nameof(output), Kind, "A note is info, good or warning."),
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"utrecht-alert utrecht-alert--{kind} wf-note");
    }
}
