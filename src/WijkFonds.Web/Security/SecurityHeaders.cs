using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Security;

/// <summary>
/// The very first thing every request meets, also one for a file or an error: headers that stand on every answer (goal G37), and the
/// refusal of requests that are not meant for us or were sent by another site. Kept thin: it stands before the copies of public pages.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Everything from ourselves only; no script, style or frame that a page did not get as a file of ours.</summary>
    private const string ContentPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; connect-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'";

    /// <summary>Two years, and every name below ours (ASVS 3.4.1, internet.nl).</summary>
    private const string OnlyHttps = "max-age=63072000; includeSubDomains";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var portal = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value;
        var hosts = new Hosts(portal, app.Configuration, app.Environment);
        var headers = Headers(portal);
        Func<object, Task> write = state =>
        {
            Write((HttpContext)state, headers);
            return Task.CompletedTask;
        };

        app.Use((context, next) =>
        {
            // Written when the answer begins, because an error page starts with an empty sheet.
            context.Response.OnStarting(write, context);
            if (hosts.Knows(context.Request.Host) && !IsSentByAnotherSite(context.Request))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    private static KeyValuePair<string, StringValues>[] Headers(PortalOptions portal)
    {
        var headers = new List<KeyValuePair<string, StringValues>>
        {
            new("Content-Security-Policy", ContentPolicy),
            new("X-Content-Type-Options", "nosniff"),
            // Our own pages may know where somebody came from; other sites never.
            new("Referrer-Policy", "same-origin"),
            new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
        };
        if (portal.IsHttps)
        {
            headers.Add(new("Strict-Transport-Security", OnlyHttps));
        }

        return [.. headers];
    }

    private static void Write(HttpContext context, KeyValuePair<string, StringValues>[] headers)
    {
        var response = context.Response.Headers;
        foreach (var (name, value) in headers)
        {
            response[name] = value;
        }

        // Files look the same for everybody; whatever else somebody sees who is signed in, is for their eyes only (T-42).
        if (context.Request.Headers.Cookie.Count > 0 && (context.GetEndpoint() is not null || context.Response.StatusCode >= 400)
            && context.Request.Cookies.Any(cookie => OwnCookies.IsPersonal(cookie.Key)))
        {
            response.CacheControl = "no-store";
        }
    }

    /// <summary>
    /// Browsers say themselves who sends a request. One that changes something may only come from our own pages; the antiforgery token
    /// says so too, and for browsers that are too old to tell it is the only one that does (T-34).
    /// </summary>
    private static bool IsSentByAnotherSite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && (string?)request.Headers["Sec-Fetch-Site"] is "cross-site" or "same-site";
}
