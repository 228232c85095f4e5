using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Components;

/// <summary>What stands around every question on a form: its name, its explanation and what went wrong, tied together for who cannot see it.</summary>
internal sealed class FieldFrame
{
    private static readonly object NamesKey = new();

    private readonly Sentences sentences;
    private readonly ModelExpression question;
    private readonly string? start;
    private readonly ModelStateEntry? state;
    private readonly string? hint;
    private readonly bool isOptional;

    public FieldFrame(ViewContext view, Sentences sentences, ModelExpression field, string label, string? hint, bool isOptional, string? row = null, string? start = null)
    {
        this.sentences = sentences;
        question = field;
        this.hint = string.IsNullOrWhiteSpace(hint) ? null : hint;
        this.isOptional = isOptional;
        this.start = start;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        Id = IdOf(row is null ? Name : $"{Name}_{row}");
        IsAsked = row is null || PostedRow(view, Name) == row;
        if (IsAsked)
        {
            view.ViewData.ModelState.TryGetValue(Name, out state);
            NamesOn(view).Add((Name, Id, label));
        }
    }

    public string Name { get; }

    public string Id { get; }

    /// <summary>The name of the hidden field that tells which row of a list was posted.</summary>
    public string RowName => RowNameOf(Name);

    /// <summary>False for the other rows of a list: what was typed and what went wrong are not about them.</summary>
    private bool IsAsked { get; }

    public bool IsWrong => state is { Errors.Count: > 0 };

    /// <summary>What was typed, also when it could not be read; before that, what is known already.</summary>
    public string? Typed => state?.AttemptedValue ?? start ?? (IsAsked ? Written(question.Model) : null);

    /// <summary>Every value that was ticked.</summary>
    public IReadOnlyCollection<string> Ticked => state?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => TickedInModel(),
    };

    /// <summary>The questions on this page with their names, in order, for the summary above the form.</summary>
    public static List<(string Field, string Id, string Label)> NamesOn(ViewContext view)
    {
        if (view.HttpContext.Items[NamesKey] is not List<(string, string, string)> names)
        {
            view.HttpContext.Items[NamesKey] = names = [];
        }

        return names;
    }

    /// <summary>In which row of a list this question was answered; null before anybody posted it.</summary>
    public static string? PostedRow(ViewContext view, string name)
    {
        var request = view.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[RowNameOf(name)] : (string?)null;
    }

    private static string RowNameOf(string name) => name + ".Row";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The ids that explain the field, for aria-describedby; null when nothing does.</summary>
    public string? DescribedBy => (hint, IsWrong) switch
    {
        (null, false) => null,
        (null, true) => Id + "_fout",
        (_, false) => Id + "_uitleg",
        _ => $"{Id}_uitleg {Id}_fout",
    };

    public string LabelText(string label) => isOptional ? $"{label} {sentences["(optioneel)"]}" : label;

    public IHtmlContent Explanation()
    {
        var content = new HtmlContentBuilder();
        if (hint is not null)
        {
            content.AppendHtml(Text("div", Id + "_uitleg", "utrecht-form-field-description", hint));
        }

        if (IsWrong)
        {
            content.AppendHtml(Text("div", Id + "_fout", "utrecht-form-field-error-message", string.Join(' ', ErrorTexts(state!, sentences))));
        }

        return content;
    }

    public static IEnumerable<string> ErrorTexts(ModelStateEntry state, Sentences sentences) =>
        state.Errors.Select(error => sentences[error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Dit begrijpen we niet. Vul het anders in."]).Distinct();

    private static TagBuilder Text(string tag, string id, string cssClass, string text)
    {
        var element = new TagBuilder(tag);
        element.Attributes["id"] = id;
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(text);
        return element;
    }

    private static string? Written(object? value) => value switch
    {
        null => null,
        Money money => money.Typed(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };

    private string[] TickedInModel() => question.Model switch
    {
        null => [],
        bool yes => yes ? ["true"] : [],
        string one => [one],
        Enum choice when IsFlags(question) => [.. Enum.GetValues(choice.GetType()).Cast<Enum>().Where(flag => Convert.ToInt64(flag, CultureInfo.InvariantCulture) != 0 && choice.HasFlag(flag)).Select(flag => flag.ToString())],
        System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(one => Written(one) ?? "")],
        var one => [Written(one) ?? ""],
    };

    /// <summary>True when more than one answer may be ticked.</summary>
    public static bool TakesSeveral(ModelExpression field) => IsFlags(field) || field.Metadata.IsEnumerableType;

    private static bool IsFlags(ModelExpression field) => field.Metadata.UnderlyingOrModelType is { IsEnum: true } type && type.IsDefined(typeof(FlagsAttribute), inherit: false);
}
