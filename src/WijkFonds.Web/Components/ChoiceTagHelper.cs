using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-choice&gt;</c>: one answer within <c>&lt;wf-choices&gt;</c>.</summary>
[HtmlTargetElement("wf-choice", ParentTag = "wf-choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var answers = (ChoiceList)context.Items[typeof(ChoiceList)];
        output.TagName = null;
        output.Content.SetHtmlContent(answers.Answer(Value, Label, string.IsNullOrWhiteSpace(Hint) ? null : Hint, null));
    }
}
