using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using QRCoder;

namespace WijkFonds.Web.Components;

/// <summary>Codes that were drawn before: drawing one costs more than the rest of a page.</summary>
public sealed class PrintCodes : IDisposable
{
    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = 2_000 });

    public string For(string address) => drawn.GetOrCreate(address, entry =>
    {
        entry.Size = 1;
        return Draw(address);
    })!;

    public void Dispose() => drawn.Dispose();

    private static string Draw(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && code.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
                }
            }
        }

        return $"""<svg viewBox="0 0 {size} {size}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path d="{path}"/></svg>""";
    }
}
