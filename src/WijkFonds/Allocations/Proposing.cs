using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Sources.Matching;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>Makes an allocation and sets its money apart; the road of a proposal and of a yes at once.</summary>
internal static class Proposing
{
    /// <summary>The initiative with the wijk that answers for it.</summary>
    public static async Task<(Initiative Initiative, Neighbourhood Wijk)?> FindAsync(Work work, string slug)
    {
        var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == slug && i.HiddenReason == null, work.CancellationToken);
        if (initiative is null)
        {
            return null;
        }

        var home = (initiative.Neighbourhoods.Find(n => n.IsHome) ?? initiative.Neighbourhoods[0]).NeighbourhoodId;
        return (initiative, await work.Db.Neighbourhoods.SingleAsync(n => n.Id == home, work.CancellationToken));
    }

    /// <summary>What is wrong with a proposal, whoever makes it; null when nothing is.</summary>
    public static Refusal? Check(Proposal proposal, Initiative initiative, Neighbourhood wijk, DateOnly today)
    {
        if (MoneyStops.Check(initiative) is { } stopped)
        {
            return stopped;
        }

        if (proposal.AmountCents is <= 0 or > 100_000_000_000)
        {
            return AllocationRefusals.AmountMissing.At("Input.Amount");
        }

        return PlainSentences.Count(proposal.Agreement) switch
        {
            0 => AllocationRefusals.AgreementMissing.At("Input.Agreement"),
            > PlainSentences.AgreementMax => AllocationRefusals.AgreementTooLong.At("Input.Agreement"),
            _ when string.IsNullOrWhiteSpace(proposal.RecipientName) => AllocationRefusals.RecipientMissing.At("Input.RecipientName"),
            _ when proposal.Lines.Keys.FirstOrDefault(label => new SpendingLabel(label).Text.Length > SpendingLabel.LengthMax) is { } label =>
                SourceRefusals.TooLong.With(SpendingLabel.LengthMax).At($"Input.Lines[{label}]"),
            _ when proposal.Lines.Values.Where(cents => cents > 0).Sum() > proposal.AmountCents => AllocationRefusals.LinesTooHigh.With(new Money(proposal.AmountCents)).At("Input.Amount"),
            _ when proposal.Goal.Length > 0 && !wijk.Goals.Contains(proposal.Goal) => AllocationRefusals.GoalUnknown.At("Input.Goal"),
            _ when proposal.Year != today.Year && proposal.Year != today.Year + 1 => AllocationRefusals.YearClosed.At("Input.Year"),
            _ => null,
        };
    }

    /// <summary>Sets the money apart and makes the allocation, so that nobody promises the same euro twice.</summary>
    public static async Task<Outcome<Allocation>> ReserveAsync(Work work, Proposal proposal, Initiative initiative, Neighbourhood wijk, Appointment official)
    {
        // Counted after the ledger let us in: it lets one act in at a time, so two halves of one request cannot pass each other.
        await work.Ledger.WaitForTurnAsync();
        var id = Guid.CreateVersion7();
        var earlier = await YearTotals.OfInitiativeAsync(work.Db, initiative.Id, proposal.Year, id, work.CancellationToken);
        var allocation = new Allocation
        {
            Id = id,
            InitiativeId = initiative.Id,
            NeighbourhoodId = wijk.Id,
            Year = proposal.Year,
            AmountCents = proposal.AmountCents,
            Track = Tracks.For(proposal.AmountCents, earlier, wijk.Settings),
            Agreement = proposal.Agreement.Trim(),
            Dimension = proposal.Dimension,
            NoticedBy = proposal.NoticedBy.Trim(),
            Goal = proposal.Goal,
            RecipientName = proposal.RecipientName.Trim(),
            RecipientKey = Recipients.KeyOf(proposal.RecipientName, proposal.RecipientIsOrganisation, initiative.Id),
            WorkerView = proposal.WorkerView.Trim(),
            ProposedById = official.PersonId,
            ProposedByRef = official.Pseudonym,
            ProposedAt = work.Now,
            DecideBy = Clock.AddWorkingDays(work.Today, wijk.Settings.DecideWorkingDays),
            Lines =
            [
                .. proposal.Lines.Where(line => line.Value > 0)
                    .GroupBy(line => new SpendingLabel(line.Key), line => line.Value)
                    .Where(line => !line.Key.IsNone)
                    .Select(line => new AllocationLine { AllocationId = id, Label = line.Key.Text, AmountCents = line.Sum() }),
            ],
        };
        var plan = await SettingApart.PlanAsync(work, allocation);
        if (proposal.WithoutMoney && SettingApart.IsARule(plan))
        {
            allocation.AwaitBudget();
            await NoMoneyFits.TellAsync(work, allocation, initiative, plan);
        }
        else if (await SettingApart.ReserveAllAsync(work, allocation, plan, official.Pseudonym) is { } refusal)
        {
            return refusal;
        }

        work.Db.Add(allocation);
        work.Changes(wijk.Id);
        work.Changes(initiative.Id);
        return allocation;
    }
}
