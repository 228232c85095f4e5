using WijkFonds.Writing;

namespace WijkFonds.Web.Security;

/// <summary>Every refusal and every accident ends on the same kind of page, in the visitor's language, with all headers.</summary>
public static class ErrorPages
{
    public static void AddErrorPages(this IServiceCollection services) => services.AddExceptionHandler<Incidents>();

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout/500",
            // Logged once, by Incidents, with the number that is on the screen.
            SuppressDiagnosticsCallback = _ => true,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode
                : IsAway(exception) ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        // Machines get a bare status.
        app.UseWhen(context => !IsForMachines(context.Request.Path), pages => pages.UseStatusCodePagesWithReExecute("/fout/{0}"));
    }

    /// <summary>After routing: an address that leads nowhere is told so, and not asked to sign in first.</summary>
    public static void UseNowhere(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>The database is away for a moment, or can keep nothing now: not broken, only to be tried again.</summary>
    private static bool IsAway(Exception? exception) =>
        exception is not null && (exception is CannotKeepNowException or System.Data.Common.DbException { IsTransient: true } || IsAway(exception.InnerException));

    private static bool IsForMachines(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/transparantie") || path.StartsWithSegments("/feeds") || path.StartsWithSegments("/agenda")
        || path.StartsWithSegments("/healthz") || path.StartsWithSegments("/readyz") || path.StartsWithSegments("/metrics")
        || Path.GetExtension(path.Value) is ".csv" or ".json" or ".svg" or ".css" or ".js";
}
