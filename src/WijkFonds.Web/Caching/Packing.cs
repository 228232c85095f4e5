using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace WijkFonds.Web.Caching;

/// <summary>How a page goes over the wire. A copy is packed once and sent many times.</summary>
internal sealed record Packing(string Name)
{
    private static readonly Packing Brotli = new("br");
    private static readonly Packing Gzip = new("gzip");
    private static readonly Packing Plain = new("");

    /// <summary>The best that the visitor's browser can unpack.</summary>
    public static Packing Of(StringValues acceptEncoding)
    {
        var accepted = (string?)acceptEncoding ?? "";
        return Accepts(accepted, Brotli.Name) ? Brotli : Accepts(accepted, Gzip.Name) ? Gzip : Plain;
    }

    public MemoryStream Pack(MemoryStream page)
    {
        if (this == Plain)
        {
            return page;
        }

        var packed = new MemoryStream((int)page.Length / 3);
        using (Stream packer = this == Brotli
            ? new BrotliStream(packed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true)
            : new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            page.WriteTo(packer);
        }

        return packed;
    }

    private static bool Accepts(string accepted, string name)
    {
        var at = accepted.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !accepted.AsSpan(at + name.Length).TrimStart().StartsWith(";q=0") && (at == 0 || accepted[at - 1] is ' ' or ',');
    }
}
