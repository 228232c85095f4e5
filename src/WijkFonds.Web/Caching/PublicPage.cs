using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace WijkFonds.Web.Caching;

/// <summary>
/// A page that everybody sees alike, so one copy serves all. That is every Razor Page that is open to anybody and has no form:
/// a page that takes a post carries a key and a token of one visitor. <c>[OutputCache(NoStore = true)]</c> keeps a page out.
/// </summary>
internal sealed record PublicPage(FrozenSet<string> QueryKeys, bool MayKeepQueries, bool IsShuffled, bool AsksDatabase)
{
    /// <summary>What may be asked of this endpoint, or null when it is not a public page. Worked out once, from the page itself.</summary>
    public static PublicPage? Of(CompiledPageActionDescriptor page)
    {
        if (page.EndpointMetadata.OfType<IAllowAnonymous>().FirstOrDefault() is null
            || page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod)))
        {
            return null;
        }

        // Only what the page can read may make another copy: a junk query string shares the copy of the page without it.
        var readable = page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(bound => IsReadFromAddress(bound.Property))
            .Select(bound => (Name: bound.BindingInfo?.BinderModelName ?? bound.Name, Type: bound.ParameterType))
            .Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters)
                .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
                .Select(parameter => (Name: parameter.BindingInfo?.BinderModelName ?? parameter.Name, Type: parameter.ParameterType)))
            .ToArray();
        var model = page.ModelTypeInfo!;
        return new PublicPage(
            readable.Select(key => key.Name)
                // By this word an address chooses which answer of the page it wants.
                .Concat(page.HandlerMethods.Where(handler => handler.Name is not null).Select(_ => "handler"))
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            readable.All(key => IsSimple(key.Type)),
            model.IsDefined(typeof(ShuffledAttribute)),
            model.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any());
    }

    private static bool IsReadFromAddress(PropertyInfo property) =>
        property.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet == true
        || property.DeclaringType?.GetCustomAttribute<BindPropertiesAttribute>()?.SupportsGet == true
        || property.IsDefined(typeof(FromQueryAttribute));

    /// <summary>A value that stands in the address under exactly its own name.</summary>
    private static bool IsSimple(Type type)
    {
        type = type.IsArray ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(DateOnly);
    }
}
