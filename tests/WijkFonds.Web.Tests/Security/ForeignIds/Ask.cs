using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>One thing that can be asked of the portal, as the program itself knows it: a page, a download or a handler of a form.</summary>
public sealed record Ask(string Route, string Method, string? Handler, IReadOnlyList<AskField> Fields)
{
    public bool IsPost => Method == "POST";

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : "?handler=" + Handler)}";

    public static async Task<IReadOnlyList<Ask>> AllAsync(IServiceProvider services)
    {
        var asks = new List<Ask>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.Any(data => data.GetType().Name == "StaticAssetDescriptor"))
            {
                continue;
            }

            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
                asks.AddRange(OfPage(route, endpoint, compiled));
            }
            else
            {
                var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
                var read = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().SelectMany(parameter => Read(parameter.Name!, parameter.ParameterType)) ?? [];
                asks.Add(new Ask(route, method, null, Together(endpoint, read)));
            }
        }

        return [.. asks.DistinctBy(ask => ask.ToString()).OrderBy(ask => ask.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<Ask> OfPage(string route, RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        foreach (var handler in page.HandlerMethods)
        {
            var isPost = !HttpMethods.IsGet(handler.HttpMethod);
            var read = handler.Parameters.SelectMany(parameter => Read(NameOf(parameter), parameter.ParameterType)).ToList();
            foreach (var property in page.BoundProperties.OfType<PageBoundPropertyDescriptor>())
            {
                if (isPost || property.Property.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet == true)
                {
                    read.AddRange(Read(NameOf(property), property.ParameterType));
                }
            }

            yield return new Ask(route, handler.HttpMethod.ToUpperInvariant(), handler.Name, Together(endpoint, read));
        }

        // A page without handlers shows itself.
        if (page.HandlerMethods.Count == 0)
        {
            yield return new Ask(route, "GET", null, Together(endpoint, []));
        }
    }

    private static string NameOf(ParameterDescriptor read) => read.BindingInfo?.BinderModelName ?? read.Name;

    /// <summary>What stands in the address and what the program reads, each once; what nobody reads is not left out: it may be read by hand.</summary>
    private static List<AskField> Together(RouteEndpoint endpoint, IEnumerable<AskField> read)
    {
        var inRoute = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
        var known = read.Select(field => inRoute.Find(name => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)) is { } name ? field with { Name = name, IsInRoute = true } : field).ToList();
        return [.. inRoute.Where(name => known.TrueForAll(field => field.Name != name)).Select(name => new AskField(name, typeof(string), IsInRoute: true)), .. known.DistinctBy(field => field.Name)];
    }

    private static IEnumerable<AskField> Read(string name, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var takesSeveral = type.IsEnum && type.IsDefined(typeof(FlagsAttribute));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            type = type.GetGenericArguments()[0];
            takesSeveral = true;
        }

        if (type == typeof(FormKey) || type == typeof(CancellationToken) || type.IsInterface || typeof(System.Collections.IDictionary).IsAssignableFrom(type))
        {
            return [];
        }

        // A form of ours: its fields, one by one.
        return type.IsClass && type.Namespace!.StartsWith("WijkFonds", StringComparison.Ordinal)
            ? type.GetProperties().Where(property => property.SetMethod is not null && property.DeclaringType!.Namespace!.StartsWith("WijkFonds", StringComparison.Ordinal)).SelectMany(property => Read($"{name}.{property.Name}", property.PropertyType))
            : type.IsClass && type != typeof(string) ? [] : [new AskField(name, type, IsInRoute: false) { TakesSeveral = takesSeveral }];
    }
}
