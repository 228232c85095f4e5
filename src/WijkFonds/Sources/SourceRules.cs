using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>What the money of a source may pay. Nothing named means: everything, everywhere.</summary>
/// <param name="Restriction">The rule in plain words, for people.</param>
/// <param name="AheadMaxCents">The most that may be spent before it is in, in cents (A38).</param>
public sealed record SourceRules(
    string Restriction,
    IReadOnlyCollection<Dimension> Dimensions,
    IReadOnlyCollection<Guid> NeighbourhoodIds,
    IReadOnlyCollection<string> OnlyFor,
    IReadOnlyCollection<string> NotFor,
    long AheadMaxCents)
{
    private const int TextMax = 400;

    public static readonly SourceRules None = new("", [], [], [], [], 0);

    internal async Task<Refusal?> ApplyAsync(Work work, Source source)
    {
        var (only, not) = (Labels(OnlyFor), Labels(NotFor));
        if (Restriction.Length > TextMax)
        {
            return SourceRefusals.TooLong.With(TextMax).At("Input.Restriction");
        }

        if (only.Concat(not).Any(label => label.Length > SpendingLabel.LengthMax))
        {
            return SourceRefusals.TooLong.With(SpendingLabel.LengthMax).At(only.Exists(label => label.Length > SpendingLabel.LengthMax) ? "Input.OnlyFor" : "Input.NotFor");
        }

        if (only.Intersect(not).Any())
        {
            return SourceRefusals.OnlyAndNot.At("Input.NotFor");
        }

        if (AheadMaxCents < 0)
        {
            return Ledger.LedgerRefusals.NoAmount.At("Input.AheadMax");
        }

        // Leaving out what we do not know would say the opposite: nothing named means everything.
        if (!Dimensions.All(Enum.IsDefined))
        {
            return SourceRefusals.DimensionUnknown.At("Input.Dimensions");
        }

        var wijken = await work.Db.Neighbourhoods.Where(n => NeighbourhoodIds.Contains(n.Id)).Select(n => n.Id).ToListAsync(work.CancellationToken);
        if (NeighbourhoodIds.Except(wijken).Any())
        {
            return SourceRefusals.WijkUnknown.At("Input.Wijken");
        }

        (source.Restriction, source.OnlyFor, source.NotFor, source.AheadMaxCents) = (Restriction.Trim(), only, not, AheadMaxCents);
        (source.Dimensions, source.NeighbourhoodIds) = ([.. Dimensions.Distinct().Order()], wijken);
        return null;
    }

    private static List<string> Labels(IEnumerable<string> written) =>
        [.. written.Select(text => new SpendingLabel(text)).Where(label => !label.IsNone).Select(label => label.Text).Distinct().Order(StringComparer.Ordinal)];
}
