using WijkFonds.Initiatives;
using WijkFonds.Sources;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>The rules of a source as the beheerder types them; one thing per line.</summary>
public class SourceRulesForm
{
    public string? Restriction { get; set; }

    public List<Dimension> Dimensions { get; set; } = [];

    public List<Guid> Wijken { get; set; } = [];

    public string? OnlyFor { get; set; }

    public string? NotFor { get; set; }

    public string? AheadMax { get; set; }

    /// <summary>The rules, or null when the amount cannot be read.</summary>
    public SourceRules? Read()
    {
        var ahead = Money.Zero;
        return string.IsNullOrWhiteSpace(AheadMax) || Money.TryParse(AheadMax, out ahead)
            ? new SourceRules(Restriction ?? "", Dimensions, Wijken, Parts(OnlyFor), Parts(NotFor), ahead.Cents)
            : null;
    }

    public void Fill(Source source)
    {
        (Restriction, Dimensions, Wijken) = (source.Restriction, source.Dimensions, source.NeighbourhoodIds);
        (OnlyFor, NotFor) = (string.Join('\n', source.OnlyFor), string.Join('\n', source.NotFor));
        AheadMax = source.AheadMaxCents == 0 ? null : new Money(source.AheadMaxCents).Typed();
    }

    private static string[] Parts(string? written) => (written ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
