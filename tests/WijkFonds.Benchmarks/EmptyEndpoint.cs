using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace WijkFonds.Benchmarks;

/// <summary>The fastest thing this platform can do with 20 kB: hand them out.</summary>
internal static class EmptyEndpoint
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var nothing = new byte[20 * 1024];
        app.MapGet("/", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = nothing.Length;
            return context.Response.Body.WriteAsync(nothing).AsTask();
        });
        await app.RunAsync(address);
    }
}
