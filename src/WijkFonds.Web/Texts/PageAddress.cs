using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Texts;

/// <summary>Where the page that is being shown lives: in this language, in the others, and out in the world.</summary>
public sealed class PageAddress(IHttpContextAccessor http, IOptions<PortalOptions> portal)
{
    private const string English = "/en";

    /// <summary>The path without language. On an error page: of the page that was asked for.</summary>
    public PathString Path => (Context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath, Context.Features.Get<IExceptionHandlerPathFeature>()?.Path) switch
    {
        ({ } asked, _) => asked,
        (_, { } broken) => broken,
        _ => Context.Request.Path,
    };

    private HttpContext Context => http.HttpContext!;

    private string Root => portal.Value.Home;

    /// <summary>The one address of this page, as it stands on paper.</summary>
    public string Public => Root + Context.Request.PathBase + Path;

    public string PublicIn(string language) => Root + In(language, "");

    /// <summary>The same page in another language, with what was asked of it.</summary>
    public string In(string language)
    {
        // The handler belongs to a form that was sent, not to the page.
        var query = new QueryBuilder(Context.Request.Query.Where(part => !part.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));
        return In(language, query.ToQueryString().Value!);
    }

    public bool Is(string path) => Path.Equals(path, StringComparison.OrdinalIgnoreCase);

    private string In(string language, string query) => (language == "en" ? English : "") + Path.ToUriComponent() + query;
}
