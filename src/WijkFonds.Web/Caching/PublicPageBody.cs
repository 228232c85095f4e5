using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;

namespace WijkFonds.Web.Caching;

/// <summary>
/// Finishes a page that will be kept: packed, with its length, and with a mark (ETag) by which a browser that has it already gets
/// 304 and no bytes. Stands inside the output cache, so this work is done once for each copy.
/// </summary>
internal sealed class PublicPageBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context is not { EnableOutputCaching: true, AllowCacheStorage: true })
        {
            await next(context);
            return;
        }

        var response = context.Response;
        var wire = response.Body;
        using var page = new MemoryStream(32 * 1024);
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = wire;
        }

        if (response.StatusCode == StatusCodes.Status200OK && page.Length > 0 && response.Headers.SetCookie.Count == 0)
        {
            await SendAsync(context, page, wire);
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(wire, context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, MemoryStream page, Stream wire)
    {
        var headers = context.Response.Headers;
        var packing = Packing.Of(context.Request.Headers.AcceptEncoding);
        var packed = packing.Pack(page);
        headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, 8))}{packing.Name}\"";
        headers.Vary = "Accept-Encoding";
        // A browser may keep it, and asks each time whether it is still so: what a neighbour just did is seen at once.
        headers.CacheControl = "public, no-cache";
        headers.ContentLength = packed.Length;
        if (packing.Name.Length > 0)
        {
            headers.ContentEncoding = packing.Name;
        }

        await wire.WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length), context.RequestAborted);
    }
}
