using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace WijkFonds.Web.Forms;

/// <summary>
/// A question with one answer gets one answer. Sent twice, one part of a program might read the first and another the last; no browser
/// does it, so the whole request is refused before anything is read from it (T-41).
/// </summary>
internal sealed class OneAnswerEach(IModelMetadataProvider models) : IAsyncResourceFilter
{
    private readonly ConcurrentDictionary<string, FrozenSet<string>> severalOf = new(StringComparer.Ordinal);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.ActionDescriptor is CompiledPageActionDescriptor page && !IsErrorPage(context.HttpContext) && await AsksTwiceAsync(context.HttpContext.Request, page))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        await next();
    }

    /// <summary>The error page is shown with the very form that was refused.</summary>
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task<bool> AsksTwiceAsync(HttpRequest request, CompiledPageActionDescriptor page)
    {
        var several = severalOf.GetOrAdd(page.Id, _ => Several(page));
        return request.Query.Any(IsTwice) || (request.HasFormContentType && (await request.ReadFormAsync(request.HttpContext.RequestAborted)).Any(IsTwice));

        bool IsTwice(KeyValuePair<string, StringValues> field) => field.Value.Count > 1 && !several.Contains(field.Key);
    }

    /// <summary>Fields that take more than one answer: the ticks of one question, a list of wijken.</summary>
    private FrozenSet<string> Several(CompiledPageActionDescriptor page) =>
        page.BoundProperties.Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters))
            .SelectMany(read => Several(read.BindingInfo?.BinderModelName ?? read.Name, models.GetMetadataForType(read.ParameterType)))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Several(string name, ModelMetadata model) =>
        model.IsEnumerableType || model.IsFlagsEnum ? [name]
        : model.IsComplexType && model.ModelType.Assembly == typeof(OneAnswerEach).Assembly ? model.Properties.SelectMany(property => Several($"{name}.{property.PropertyName}", property))
        : [];
}
