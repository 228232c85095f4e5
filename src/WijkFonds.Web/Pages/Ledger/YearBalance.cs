using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Ledger;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>
/// How a year of a wijk is balanced: what is asked and what there is, new and going on, the goals of the wijk, and who gets it (A35, A54, B40).
/// The cents come from the ledger; the proposals only say to which goal and to whom they belong. Of an initiative the newest one counts.
/// </summary>
public sealed class YearBalance
{
    private static readonly AllocationState[] Open = [AllocationState.OpenForComment, AllocationState.Proposed, AllocationState.AwaitingBudget, AllocationState.Conditional];
    private static readonly AllocationState[] Given = [AllocationState.Granted, AllocationState.Ordered, AllocationState.Paid];

    private readonly Dictionary<Guid, Label> given;
    private readonly Dictionary<string, string> organisations;

    private YearBalance(IReadOnlyList<Label> labels)
    {
        var ofGiven = labels.Where(label => Given.Contains(label.State)).ToList();
        given = ofGiven.ToDictionary(label => label.InitiativeId);
        organisations = ofGiven.Where(label => Recipients.IsOrganisation(label.RecipientKey)).GroupBy(label => label.RecipientKey).ToDictionary(of => of.Key, of => of.MaxBy(label => label.At)!.RecipientName);
        var asked = labels.Where(label => Open.Contains(label.State)).ToList();
        (AskedCents, AskedCount) = (asked.Sum(label => label.Cents), asked.Count);
    }

    /// <summary>What is asked and not decided yet, in cents.</summary>
    public long AskedCents { get; }

    public int AskedCount { get; }

    /// <summary>Not given yet: free, and set apart for what is asked. In cents.</summary>
    public required long AvailableCents { get; init; }

    /// <summary>More than 0: so much is left when everything is a yes. Less: so much is short.</summary>
    public long CoverCents => AvailableCents - AskedCents;

    /// <summary>For the first time, and what goes on from an earlier year.</summary>
    public IReadOnlyList<Part> Horizon { get; private set; } = [];

    /// <summary>The goals of the wijk, also those that got nothing; what fits none comes last, with an empty name.</summary>
    public IReadOnlyList<Part> Goals { get; private set; } = [];

    public static int Percent(long part, long whole) => whole == 0 ? 0 : (int)Math.Round(100d * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>One statement: what is open, and the newest of each initiative that got money. How often it got some does not make it longer.</summary>
    public static async Task<YearBalance> ReadAsync(
        WijkFondsDb db, Guid neighbourhoodId, int year, BudgetPosition position, IReadOnlyList<GivenMoney> rows, IReadOnlyList<string> goals, CancellationToken cancellationToken)
    {
        var ofYear = db.Allocations.Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year);
        var newest =
            from initiativeId in db.LedgerGiven.Where(sum => sum.NeighbourhoodId == neighbourhoodId && sum.Year == year).Select(sum => sum.InitiativeId).Distinct()
            from allocation in ofYear
            where allocation.Id == ofYear.Where(a => a.InitiativeId == initiativeId && Given.Contains(a.State)).OrderByDescending(a => a.ProposedAt).Select(a => a.Id).FirstOrDefault()
            select allocation;
        // Open ones of all years, which are few: with the year in the question SQLite would go through all of that year instead.
        var labels = await newest.Concat(db.Allocations.Where(a => a.NeighbourhoodId == neighbourhoodId && Open.Contains(a.State)))
            .Select(a => new Label(a.InitiativeId, a.State, a.Year, a.AmountCents, a.RecipientKey, a.RecipientName, a.Goal, a.ContinuesId != null, a.ProposedAt))
            .ToListAsync(cancellationToken);
        var balance = new YearBalance(labels.FindAll(label => label.Year == year)) { AvailableCents = position.FreeCents + position.ReservedCents };
        balance.Weigh(rows, goals);
        return balance;
    }

    /// <summary>The key of the organisation that gets the money; null for a group of neighbours.</summary>
    public string? OrganisationOf(Guid initiativeId) => given.TryGetValue(initiativeId, out var label) && organisations.ContainsKey(label.RecipientKey) ? label.RecipientKey : null;

    public string? NameOf(string recipientKey) => organisations.GetValueOrDefault(recipientKey);

    private void Weigh(IReadOnlyList<GivenMoney> rows, IReadOnlyList<string> goals)
    {
        var total = rows.Sum(row => row.Cents);
        long Sum(Func<Label?, bool> belongs) => rows.Where(row => belongs(given.GetValueOrDefault(row.InitiativeId))).Sum(row => row.Cents);
        Part Weighed(string name, long cents) => new(name, cents, Percent(cents, total));
        Horizon = [Weighed("new", Sum(label => label is not { GoesOn: true })), Weighed("goes-on", Sum(label => label is { GoesOn: true }))];
        Goals = goals.Count == 0 ? [] : [.. goals.Select(goal => Weighed(goal, Sum(label => label?.Goal == goal))), Weighed("", Sum(label => label is null || !goals.Contains(label.Goal)))];
    }

    public sealed record Part(string Name, long Cents, int Percent);

    private sealed record Label(Guid InitiativeId, AllocationState State, int Year, long Cents, string RecipientKey, string RecipientName, string Goal, bool GoesOn, DateTimeOffset At);
}
