using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace WijkFonds.Web.Security;

/// <summary>When we are broken: one line in the log with a number, and the same number on the screen for the helpdesk (T-60).</summary>
internal sealed partial class Incidents(ILogger<Incidents> logger) : IExceptionHandler
{
    private static readonly object Key = new();

    public static string NumberOf(HttpContext context)
    {
        if (context.Items[Key] is not string number)
        {
            context.Items[Key] = number = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        }

        return number;
    }

    /// <summary>Logs, and leaves the answer to the error page.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Happened(NumberOf(httpContext), httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, exception);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(1, LogLevel.Error, "Incident {Number}: {Method} {Page}")]
    private partial void Happened(string number, string method, string? page, Exception exception);
}
