using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Web.Pages.Sources;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>Everything the alderman looks at before deciding, in the order of the screen.</summary>
public sealed record DecisionScreen(
    Guid Id,
    Guid NeighbourhoodId,
    string WijkName,
    string ContactName,
    string Slug,
    string Title,
    string InitiatorName,
    string Dream,
    AllocationState State,
    Track Track,
    int Year,
    bool GoesOn,
    DateOnly DecideBy,
    DateOnly? PublicUntil,
    string Agreement,
    Dimension Dimension,
    string NoticedBy,
    int Supporters,
    int Helpers,
    IReadOnlyList<string> Comments,
    string Goal,
    string WorkerView,
    string ProposedBy,
    string RecipientName,
    long AmountCents,
    IReadOnlyList<DecisionScreen.Part> From,
    long FreeNowCents,
    long FreeAfterCents,
    long SharePercent,
    IReadOnlyList<RuleWarning> Warnings,
    int ResidentsMin,
    DateOnly? LastTalkOn,
    string Condition,
    Guid ProposedById,
    Shortfall? Shortfall,
    bool NoLongerFits)
{
    public bool MayDecideNow(DateOnly today) =>
        State is AllocationState.Proposed or AllocationState.AwaitingBudget or AllocationState.Conditional || (State == AllocationState.OpenForComment && today > PublicUntil);

    public sealed record Part(string SourceName, long AmountCents);
}
