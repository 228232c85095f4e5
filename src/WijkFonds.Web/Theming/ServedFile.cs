using System.IO.Compression;
using System.Security.Cryptography;

namespace WijkFonds.Web.Theming;

/// <summary>One file as browsers get it: packed once, and with a version that changes when its content does.</summary>
internal sealed class ServedFile
{
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public ServedFile(byte[] content, string contentType)
    {
        Content = content;
        ContentType = contentType;
        Version = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        brotli = new(() => Pack(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        gzip = new(() => Pack(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public byte[] Content { get; }

    public string ContentType { get; }

    public string Version { get; }

    /// <summary>Pictures and fonts are packed already; text becomes four times smaller.</summary>
    private bool IsText => ContentType.StartsWith("text/", StringComparison.Ordinal) || ContentType == "image/svg+xml";

    public (byte[] Bytes, string? Encoding) For(IEnumerable<string> accepted)
    {
        if (!IsText)
        {
            return (Content, null);
        }

        var encodings = accepted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return encodings.Contains("br") ? (brotli.Value, "br") : encodings.Contains("gzip") ? (gzip.Value, "gzip") : (Content, null);
    }

    private byte[] Pack(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(Content);
        }

        return packed.ToArray();
    }
}
