using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary>
/// <c>&lt;wf-choices&gt;</c>: a question with fixed answers. One answer gives round buttons, several give ticks,
/// and a yes-or-no gives one tick.
/// </summary>
[HtmlTargetElement("wf-choices")]
public sealed class ChoicesTagHelper(Sentences sentences) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var frame = new FieldFrame(ViewContext, sentences, For, Label, Hint, Optional);
        var isTick = For.Metadata.UnderlyingOrModelType == typeof(bool);
        var answers = new ChoiceList(frame, isTick || FieldFrame.TakesSeveral(For));
        context.Items[typeof(ChoiceList)] = answers;
        var written = await output.GetChildContentAsync();
        var wrong = frame.IsWrong ? " utrecht-form-field--invalid" : "";

        if (isTick && answers.Count == 0)
        {
            output.TagName = "div";
            output.Attributes.SetAttribute("class", "utrecht-form-field wf-field wf-field--tick" + wrong);
            output.Content.SetHtmlContent(frame.Explanation());
            output.Content.AppendHtml(answers.Answer("true", frame.LabelText(Label), null, frame.DescribedBy));
            return;
        }

        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset wf-field" + wrong);
        if (frame.DescribedBy is { } describedBy)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        if (!answers.TakesSeveral)
        {
            output.Attributes.SetAttribute("role", "radiogroup");
            if (!Optional)
            {
                output.Attributes.SetAttribute("aria-required", "true");
            }

            if (frame.IsWrong)
            {
                output.Attributes.SetAttribute("aria-invalid", "true");
            }
        }

        var legend = new TagBuilder("legend");
        legend.AddCssClass("utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend wf-field__label");
        legend.InnerHtml.Append(frame.LabelText(Label));
        var list = new TagBuilder("div");
        list.AddCssClass("wf-choices");
        list.InnerHtml.AppendHtml(written);
        output.Content.SetHtmlContent(legend);
        output.Content.AppendHtml(frame.Explanation());
        output.Content.AppendHtml(list);
    }
}
