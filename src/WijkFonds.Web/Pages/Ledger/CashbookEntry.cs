using WijkFonds.Ledger;
using WijkFonds.People;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>A line of the cash book with the names that belong to it. Amounts in cents.</summary>
public sealed record CashbookEntry
{
    public required long Seq { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required CashbookKind Kind { get; init; }

    public required long AmountCents { get; init; }

    public required long FreeAfterCents { get; init; }

    public Guid? InitiativeId { get; init; }

    /// <summary>Null when the initiative is out of sight.</summary>
    public string? InitiativeTitle { get; init; }

    public string? InitiativeSlug { get; init; }

    public Guid SourceId { get; init; }

    /// <summary>Empty when nobody wrote the source down.</summary>
    public string SourceName { get; init; } = "";

    public Role? ActorRole { get; init; }

    public required string AuthorityRef { get; init; }

    public required AccountKind DebitKind { get; init; }

    public required AccountKind CreditKind { get; init; }

    public Money Amount => new(AmountCents);
}
