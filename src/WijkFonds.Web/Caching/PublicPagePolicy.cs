using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace WijkFonds.Web.Caching;

/// <summary>Which answers may be given twice: whole public pages, to visitors whom we do not know (T-42, T-67).</summary>
internal sealed class PublicPagePolicy(PageCopies copies, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>Texts such as "nog 2 dagen" grow old by themselves; at midnight all of them do.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const int QueryLengthMax = 200;

    private readonly ConditionalWeakTable<Endpoint, object> pages = [];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint() is not { } endpoint || PageOf(endpoint) is not { } page || !IsForAnybody(http.Request) || !page.TidyQuery(http.Request, QueryLengthMax))
        {
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        // Waiting for each other's page would hand one visitor's broken connection to all who wait, and a page begun before a change
        // to somebody who came after it.
        context.AllowLocking = false;
        context.Tags.Add(copies.StartMark());
        var rules = context.CacheVaryByRules;
        // Pages never show the host: links begin with / or with Portal:BaseUrl. So a made-up Host header makes no copies.
        rules.VaryByHost = false;
        if (http.Request.QueryString.HasValue)
        {
            rules.QueryKeys = new StringValues([.. page.QueryKeys.Order(StringComparer.Ordinal)]);
        }

        rules.CacheKeyPrefix = Packing.Of(http.Request.Headers.AcceptEncoding).Name;
        if (page.IsShuffled)
        {
            rules.CacheKeyPrefix += (char)('0' + http.ShuffleSeed());
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        if (context.Tags.Count == 1 && PageOf(context.HttpContext.GetEndpoint()!)?.AsksDatabase == true)
        {
            context.Tags.Add(PageCopies.Everything);
        }

        var now = clock.GetUtcNow();
        var midnight = Clock.StartOf(now.DayInAmsterdam().AddDays(1));
        context.ResponseExpirationTimeSpan = midnight - now < Longest ? midnight - now : Longest;
        return ValueTask.CompletedTask;
    }

    private PublicPage? PageOf(Endpoint endpoint)
    {
        if (!pages.TryGetValue(endpoint, out var page))
        {
            page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } descriptor && PublicPage.Of(descriptor) is { } known ? known : this;
            pages.AddOrUpdate(endpoint, page);
        }

        return page as PublicPage;
    }

    private static bool IsForAnybody(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Headers.Authorization.Count > 0)
        {
            return false;
        }

        return request.Headers.Cookie.Count == 0 || !request.Cookies.Any(cookie => OwnCookies.IsPersonal(cookie.Key));
    }
}
