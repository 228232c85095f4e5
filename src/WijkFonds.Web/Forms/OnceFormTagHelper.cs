using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WijkFonds.Web.Forms;

/// <summary>
/// <c>&lt;wf-form&gt;</c>: a form that counts once. Writes the antiforgery token and the key that makes a double click harmless.
/// The browser's own bubbles are off: our errors say in plain Dutch what to do.
/// </summary>
[HtmlTargetElement("wf-form")]
public sealed class OnceFormTagHelper(IHtmlGenerator generator, IUrlHelperFactory urls) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The named handler that answers: Bevestig for OnPostBevestigAsync.</summary>
    public string? Handler { get; set; }

    /// <summary>Another page than this one; may begin with ~/.</summary>
    public string? Action { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Address());
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Content.SetHtmlContent(await output.GetChildContentAsync());

        // Shown again after a refusal, the form keeps its key: nothing was done with it yet.
        var request = ViewContext.HttpContext.Request;
        var key = request.HasFormContentType && Guid.TryParse(request.Form[FormKeyBinder.Field], out var sent) ? sent : Guid.NewGuid();
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = FormKeyBinder.Field;
        hidden.Attributes["value"] = key.ToString("N");
        output.PostContent.AppendHtml(hidden);
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }

    /// <summary>This page with what its address already asks, but never with the handler of another form on it.</summary>
    private string Address()
    {
        if (Action is not null)
        {
            return urls.GetUrlHelper(ViewContext).Content(Action);
        }

        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(part => !part.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));
        if (Handler is not null)
        {
            query.Add("handler", Handler);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
