using WijkFonds.Allocations;
using WijkFonds.Initiatives;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>What the wijkwerker types for a proposal or a yes at once.</summary>
public sealed class ProposalForm
{
    public string? Amount { get; set; }

    public string? Agreement { get; set; }

    public Dimension Dimension { get; set; } = Dimension.Social;

    public string? NoticedBy { get; set; }

    public string? Goal { get; set; }

    public string? RecipientName { get; set; }

    public bool RecipientIsOrganisation { get; set; }

    public string? WorkerView { get; set; }

    public int? Year { get; set; }

    public string? Reason { get; set; }

    /// <summary>What of the amount is for something about which a source has a rule.</summary>
    public Dictionary<string, string?> Lines { get; set; } = [];

    /// <summary>No source fits, and the alderman has to know all the same.</summary>
    public bool WithoutMoney { get; set; }

    /// <summary>The first amount of a label that cannot be read: left out, it would become money without a rule.</summary>
    public Refusal? Unreadable => Lines.Where(line => !string.IsNullOrWhiteSpace(line.Value) && !Money.TryParse(line.Value, out _))
        .Select(line => AllocationRefusals.AmountMissing.At($"{nameof(ProposeModel.Input)}.{nameof(Lines)}[{line.Key}]")).FirstOrDefault();

    /// <summary>Gives every label a field, also what nobody filled in yet.</summary>
    public void Offer(IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            Lines.TryAdd(label, null);
        }
    }

    /// <summary>An amount that cannot be read becomes 0, which the rules ask for again.</summary>
    public Proposal Read(DateOnly today) => new(
        Money.TryParse(Amount, out var amount) ? amount.Cents : 0,
        Agreement ?? "",
        Dimension,
        NoticedBy ?? "",
        Goal ?? "",
        RecipientName ?? "",
        RecipientIsOrganisation,
        WorkerView ?? "",
        Year ?? today.Year)
    {
        Lines = Lines.Where(line => Money.TryParse(line.Value, out _)).ToDictionary(line => line.Key, line => Money.TryParse(line.Value, out var cents) ? cents.Cents : 0),
        WithoutMoney = WithoutMoney,
    };
}
