using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace WijkFonds.Web.Components;

/// <summary>The answers of one question, counted as they are written so that the first one can be jumped to after a mistake.</summary>
internal sealed class ChoiceList(FieldFrame frame, bool takesSeveral)
{
    public bool TakesSeveral => takesSeveral;

    public int Count { get; private set; }

    public TagBuilder Answer(string value, string label, string? hint, string? describedBy)
    {
        Count++;
        var id = Count == 1 ? frame.Id : frame.Id + "_" + Count.ToString(CultureInfo.InvariantCulture);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass(takesSeveral ? "utrecht-checkbox utrecht-checkbox--html-input" : "utrecht-radio-button utrecht-radio-button--html-input");
        input.Attributes["type"] = takesSeveral ? "checkbox" : "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = frame.Name;
        input.Attributes["value"] = value;
        if (frame.Ticked.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            input.Attributes["checked"] = "checked";
        }

        var text = new TagBuilder("label");
        text.AddCssClass("wf-choice__label");
        text.Attributes["for"] = id;
        text.InnerHtml.Append(label);
        var answer = new TagBuilder("div");
        answer.AddCssClass("wf-choice");
        answer.InnerHtml.AppendHtml(input).AppendHtml(text);
        if (hint is not null)
        {
            var hintId = id + "_bij";
            describedBy = describedBy is null ? hintId : $"{describedBy} {hintId}";
            var small = new TagBuilder("div");
            small.AddCssClass("wf-choice__hint");
            small.Attributes["id"] = hintId;
            small.InnerHtml.Append(hint);
            answer.InnerHtml.AppendHtml(small);
        }

        if (describedBy is not null)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        return answer;
    }
}
