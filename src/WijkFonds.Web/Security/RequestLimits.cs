using Microsoft.AspNetCore.Http.Features;

namespace WijkFonds.Web.Security;

/// <summary>How big a request may be: much more than any form of ours, much less than what hurts (T-41).</summary>
internal static class RequestLimits
{
    private const int BodyBytesMax = 512 * 1024;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 200;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = 64 * 1024;
            form.MultipartBodyLengthLimit = BodyBytesMax;
        });
    }
}
