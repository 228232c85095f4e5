namespace WijkFonds.Sources.Matching;

/// <summary>What a part of the money is spent on, in a few words that officials choose: "eten en drinken", "schoon, heel en veilig".</summary>
/// <remarks>"Eten en  drinken " and "eten en drinken" are the same label, so that a rule about food is never missed by a capital (A17).</remarks>
public readonly record struct SpendingLabel
{
    /// <summary>In a few words.</summary>
    public const int LengthMax = 40;

    private readonly string? text;

    public SpendingLabel(string written)
    {
        var plain = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize().ToLowerInvariant();
        text = plain.Length == 0 ? null : plain;
    }

    /// <summary>Nobody said what it is spent on.</summary>
    public bool IsNone => text is null;

    /// <summary>Small letters, single spaces; empty when nothing was said.</summary>
    public string Text => text ?? "";

    public override string ToString() => Text;
}
