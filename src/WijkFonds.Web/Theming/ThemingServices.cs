using Microsoft.Net.Http.Headers;
using WijkFonds.Web.Components;
using WijkFonds.Web.Pages.Wijken;

namespace WijkFonds.Web.Theming;

/// <summary>The house style of a municipality: a folder in wwwroot-theme, replaceable without a rebuild; and our own bundle of styles.</summary>
public static class ThemingServices
{
    public static void AddTheming(this IServiceCollection services)
    {
        services.AddSettings<ThemeOptions>(ThemeOptions.Section);
        services.AddSingleton<Theme>();
        services.AddSingleton<Bundle>();
        services.AddSingleton<PrintCodes>();
        services.AddScoped<WijkLines>();
    }

    /// <summary>Gives out the files of the theme and the bundle, before anything that costs time.</summary>
    public static void UseTheme(this WebApplication app)
    {
        // Asked for here, so that a missing theme stops the start with a sentence and not the first visitor.
        ServedFolder[] folders = [app.Services.GetRequiredService<Theme>().Folder, app.Services.GetRequiredService<Bundle>().Folder];
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            {
                foreach (var folder in folders)
                {
                    if (context.Request.Path.StartsWithSegments(folder.Root, out var rest) && folder.Find(rest.Value!.TrimStart('/')) is { } file)
                    {
                        return GiveAsync(context, file);
                    }
                }
            }

            return next(context);
        });
    }

    private static Task GiveAsync(HttpContext context, ServedFile file)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding.Where(encoding => encoding.Quality != 0).Select(encoding => encoding.Value.Value!);
        var (bytes, encoding) = file.For(accepted);
        var tag = $"\"{file.Version}{(encoding is null ? "" : "-" + encoding)}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
