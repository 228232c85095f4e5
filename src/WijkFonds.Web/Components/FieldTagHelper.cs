using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary><c>&lt;wf-field&gt;</c>: one question with its label above it, its explanation, and after a mistake what to do.</summary>
[HtmlTargetElement("wf-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Sentences sentences) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text, textarea, money, email, tel, date, number, code or password.</summary>
    public string Kind { get; set; } = "text";

    public int Rows { get; set; } = 6;

    public bool Optional { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Which row, where the same question stands in each row of a list: every row its own id, and only the row that was posted keeps its answer.</summary>
    public string? Row { get; set; }

    /// <summary>What stands there as long as nobody typed anything.</summary>
    public string? Start { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = new FieldFrame(ViewContext, sentences, For, Label, Hint, Optional, Row, Start);
        var label = new TagBuilder("label");
        label.AddCssClass("utrecht-form-label wf-field__label");
        label.Attributes["for"] = frame.Id;
        label.InnerHtml.Append(frame.LabelText(Label));

        var input = Kind == "textarea" ? TextArea(frame) : Input(frame);
        input.Attributes["id"] = frame.Id;
        input.Attributes["name"] = frame.Name;
        if (frame.DescribedBy is { } describedBy)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        if (!Optional)
        {
            input.Attributes["aria-required"] = "true";
        }

        if (frame.IsWrong)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        if ((Autocomplete ?? UsualAutocomplete) is { } autocomplete)
        {
            input.Attributes["autocomplete"] = autocomplete;
        }

        foreach (var extra in output.Attributes.Where(attribute => attribute.Name != "class"))
        {
            input.Attributes[extra.Name] = extra.Value?.ToString();
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-form-field wf-field" + (frame.IsWrong ? " utrecht-form-field--invalid" : ""));
        output.Content.AppendHtml(label);
        output.Content.AppendHtml(frame.Explanation());
        output.Content.AppendHtml(Kind == "money" ? WithEuroSign(input) : input);
        if (Row is not null)
        {
            output.Content.AppendHtml(RowOf(frame));
        }
    }

    private string? UsualAutocomplete => Kind switch
    {
        "email" => "email",
        "tel" => "tel",
        "code" => "one-time-code",
        "password" => "current-password",
        _ => null,
    };

    private TagBuilder TextArea(FieldFrame frame)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("utrecht-textarea utrecht-textarea--html-textarea" + (frame.IsWrong ? " utrecht-textarea--invalid" : ""));
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // HTML drops the first line end of a textarea; ours is there to be dropped.
        area.InnerHtml.AppendHtml("\n").Append(frame.Typed ?? "");
        return area;
    }

    private TagBuilder Input(FieldFrame frame)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"utrecht-textbox utrecht-textbox--html-input wf-input--{Kind}" + (frame.IsWrong ? " utrecht-textbox--invalid" : ""));
        input.Attributes["type"] = Kind is "email" or "tel" or "date" or "password" ? Kind : "text";
        if (Kind is "money" or "number" or "code")
        {
            input.Attributes["inputmode"] = Kind == "money" ? "decimal" : "numeric";
        }

        // Secrets are never sent back to the screen.
        if (Kind is not ("password" or "code") && frame.Typed is { } typed)
        {
            input.Attributes["value"] = typed;
        }

        return input;
    }

    private TagBuilder RowOf(FieldFrame frame)
    {
        var row = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        row.Attributes["type"] = "hidden";
        row.Attributes["name"] = frame.RowName;
        row.Attributes["value"] = Row;
        return row;
    }

    private static TagBuilder WithEuroSign(TagBuilder input)
    {
        var sign = new TagBuilder("span");
        sign.AddCssClass("wf-euro");
        sign.Attributes["aria-hidden"] = "true";
        sign.InnerHtml.Append("€");
        var both = new TagBuilder("div");
        both.AddCssClass("wf-money-input");
        both.InnerHtml.AppendHtml(sign).AppendHtml(input);
        return both;
    }
}
