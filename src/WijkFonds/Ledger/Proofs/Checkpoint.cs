using System.Globalization;
using System.Text;

namespace WijkFonds.Ledger.Proofs;

/// <summary>Controlepunt: what the whole ledger was at one moment, in three lines that anybody can keep (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Which ledger this is: an address without https://.</param>
/// <param name="Size">Over how many transfers.</param>
/// <param name="Root">The root of the tree over them, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Exactly what is signed, kept and mailed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>Reads one back, also from a file that somebody kept; null when it is none. A mail may have added spaces and line ends of its own.</summary>
    public static Checkpoint? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n', StringSplitOptions.TrimEntries);
        if (lines.Length < 3 || lines[0].Length == 0 || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        var root = new byte[33];
        return Convert.TryFromBase64String(lines[2], root, out var length) && length == 32 ? new Checkpoint(lines[0], size, root[..32]) : null;
    }
}
