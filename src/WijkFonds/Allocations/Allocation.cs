using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Allocations;

/// <summary>Allocation: toewijzing. Money proposed and set apart for one initiative, decided by an official.</summary>
public sealed class Allocation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    /// <summary>The wijk whose budget pays.</summary>
    public required Guid NeighbourhoodId { get; init; }

    /// <summary>The year of the wijkbegroting.</summary>
    public required int Year { get; init; }

    /// <summary>What is proposed, in cents. After a yes: what was granted.</summary>
    public required long AmountCents { get; set; }

    public required Track Track { get; init; }

    public AllocationState State { get; private set; } = AllocationState.Proposed;

    /// <summary>Afspraak: what will be different in the wijk, in one to three sentences (F01). Never how.</summary>
    public required string Agreement { get; init; }

    public required Dimension Dimension { get; init; }

    /// <summary>Hoe merken we dat?</summary>
    public string NoticedBy { get; init; } = "";

    /// <summary>The goal of the wijk it helps, in the wijk's words; empty when it fits none.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Who gets the money, as everybody may read it: a group, an organisation or a first name.</summary>
    public required string RecipientName { get; init; }

    /// <summary>By which the share of one recipient is added up (A35); see <see cref="Recipients"/>.</summary>
    public required string RecipientKey { get; init; }

    /// <summary>What of it is spent on things about which sources have rules; the rest is for anything.</summary>
    public List<AllocationLine> Lines { get; init; } = [];

    /// <summary>What the wijkwerker thinks of it: one of the three lenses (C34).</summary>
    public string WorkerView { get; init; } = "";

    public required Guid ProposedById { get; init; }

    /// <summary>Pseudonym of the appointment that proposed it; for "we gaan door" that of the initiative.</summary>
    public required string ProposedByRef { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The last day to decide (B09). Includes that day.</summary>
    public required DateOnly DecideBy { get; set; }

    /// <summary>The last day the wijk can comment; null when it was not asked.</summary>
    public DateOnly? PublicUntil { get; set; }

    /// <summary>We gaan door: follows an earlier allocation of a proven initiative (A10).</summary>
    public Guid? ContinuesId { get; init; }

    /// <summary>The ledger's name for the money set apart.</summary>
    public Guid? ReservationId { get; set; }

    public Guid? ApprovedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? ConditionMetAt { get; set; }

    /// <summary>The ledger's name for the payment that is under way.</summary>
    public Guid? PayoutGroupId { get; set; }

    public int Version { get; private set; }

    /// <summary>How the ledger names this as the authority for money that nobody decided about yet.</summary>
    public string AuthorityRef => $"toewijzing:{Id:N}";

    /// <summary>Takes a step when the table has it; else says so in a sentence.</summary>
    public Refusal? Take(AllocationStep step)
    {
        if (AllocationLife.After(State, step) is not { } next)
        {
            return AllocationRefusals.NotNow;
        }

        State = next;
        Version++;
        return null;
    }

    /// <summary>Who said yes, or yes-if. The database refuses the proposer, except under the micro mandate (T-21).</summary>
    public void DecidedBy(Guid personId, DateTimeOffset at)
    {
        ApprovedById = personId;
        DecidedAt = at;
    }

    /// <summary>From now on it is about this amount, in cents. Who read another one at the same moment, looks again.</summary>
    public void IsNow(long amountCents)
    {
        AmountCents = amountCents;
        Version++;
    }

    /// <summary>Waits for money: next year's budget is not there yet, or no source fits. Only a new allocation begins here.</summary>
    public void AwaitBudget() => State = AllocationState.AwaitingBudget;

    /// <summary>
    /// So much is set apart for it, under this name in the ledger. It asks from now on what the plan covers, also of each thing it is spent on:
    /// else it would go on asking money that nobody set apart.
    /// </summary>
    internal void SetApart(MoneyPlan plan, Guid reservationId)
    {
        ReservationId = reservationId;
        IsNow(plan.CoveredCents);
        foreach (var line in Lines)
        {
            line.AmountCents = plan.Parts.Where(part => part.Label == new SpendingLabel(line.Label)).Sum(part => part.Cents);
        }

        Lines.RemoveAll(line => line.AmountCents == 0);
    }

    /// <summary>The question to the sources for so much of it, in cents.</summary>
    public MoneyAsk Ask(long amountCents, DateOnly today) =>
        AllocationAsk.Of(Id, NeighbourhoodId, Dimension, Year, amountCents, Lines.Select(line => (line.Label, line.AmountCents)), today);
}
