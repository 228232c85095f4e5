using System.Globalization;
using System.Text;
using QRCoder;

namespace WijkFonds.Web.Security;

/// <summary>A QR code as one SVG outline, without styles, so that the strict content policy lets it stand.</summary>
public sealed record QrPicture(int Size, string Outline)
{
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Size} {Size}");

    public static QrPicture Of(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var outline = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    outline.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrPicture(rows.Count, outline.ToString());
    }
}
