using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Allocations;

/// <summary>What an official fills in to ask money for an initiative: one agreement, no plan and no lines (F01, X04).</summary>
public sealed record Proposal(
    long AmountCents,
    string Agreement,
    Dimension Dimension,
    string NoticedBy,
    string Goal,
    string RecipientName,
    bool RecipientIsOrganisation,
    string WorkerView,
    int Year)
{
    /// <summary>What of the amount is for something about which a source has a rule, in cents.</summary>
    public IReadOnlyDictionary<string, long> Lines { get; init; } = new Dictionary<string, long>();

    /// <summary>The question to the sources, before anything is written.</summary>
    public MoneyAsk Ask(Guid neighbourhoodId, DateOnly today) =>
        AllocationAsk.Of(Guid.Empty, neighbourhoodId, Dimension, Year, AmountCents, Lines.Select(line => (line.Key, line.Value)), today);

    /// <summary>When no source fits: lay it before the alderman all the same, who looks for money (A12, X09).</summary>
    public bool WithoutMoney { get; init; }
}
