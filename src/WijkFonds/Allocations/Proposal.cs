using WijkFonds.Initiatives;

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
    int Year);
