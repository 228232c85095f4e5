using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WijkFonds.Web.Tests.Security;

/// <summary>One door of the portal, as the program itself knows it: where, how, and for whom.</summary>
/// <param name="Methods">What it answers to: GET, POST. POST! takes forms without an antiforgery token.</param>
/// <param name="Who">everyone, signed-in, a role, several roles with / between them, or nobody.</param>
public sealed record Door(string Route, string Methods, string Who)
{
    public const string Everyone = "everyone";

    public const string SignedIn = "signed-in";

    public const string Nobody = "nobody";

    public bool TakesGet => Methods.Split(' ').Any(method => method is "GET" or "ANY!");

    public bool TakesPost => Methods.Contains("POST", StringComparison.Ordinal);

    public bool TakesForeignForms => Methods.Contains('!', StringComparison.Ordinal);

    public override string ToString() => $"{Route} | {Methods} | {Who}";

    public static Door Read(string line)
    {
        var parts = line.Split(" | ", StringSplitOptions.TrimEntries);
        return new Door(parts[0], parts[1], parts[2]);
    }

    /// <summary>Every door there is.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(IServiceProvider services)
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // Files that the build lists by name; they are for everyone and have no behaviour.
            if (endpoint.Metadata.Any(data => data.GetType().Name == "StaticAssetDescriptor"))
            {
                continue;
            }

            doors.Add(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? await OfPageAsync(services, endpoint, page) : await OfMapAsync(services, endpoint));
        }

        return [.. doors.GroupBy(door => (door.Route, door.Who)).Select(same => same.First() with { Methods = Joined(same.SelectMany(door => door.Methods.Split(' '))) })
            .OrderBy(door => door.Route, StringComparer.Ordinal)];
    }

    private static async Task<Door> OfPageAsync(IServiceProvider services, RouteEndpoint endpoint, PageActionDescriptor page)
    {
        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        var isOpen = (compiled.FilterDescriptors ?? []).Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute)
            || compiled.ModelTypeInfo?.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>(inherit: true) is not null;
        // A page without handlers shows itself.
        var methods = (compiled.HandlerMethods ?? []).Select(handler => handler.HttpMethod.ToUpperInvariant()).DefaultIfEmpty("GET").Append("GET").Distinct();
        return new Door(RouteOf(endpoint), Joined(methods.Select(method => method == "POST" && isOpen ? "POST!" : method)), await WhoAsync(services, (compiled.Endpoint ?? endpoint).Metadata));
    }

    private static async Task<Door> OfMapAsync(IServiceProvider services, RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return new Door(RouteOf(endpoint), Joined(methods.Select(method => method is "GET" or "HEAD" ? method : method + "!")), await WhoAsync(services, endpoint.Metadata));
    }

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Joined(IEnumerable<string> methods) => string.Join(' ', methods.Distinct().Order(StringComparer.Ordinal));

    private static async Task<string> WhoAsync(IServiceProvider services, EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Everyone;
        }

        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(policies, metadata.GetOrderedMetadata<IAuthorizeData>());
        if (policy is null)
        {
            return Nobody;
        }

        var roles = policy.Requirements.OfType<RolesAuthorizationRequirement>().Select(requirement => string.Join('/', requirement.AllowedRoles.Order(StringComparer.Ordinal))).ToList();
        return roles.Count > 0 ? string.Join('+', roles) : SignedIn;
    }
}
