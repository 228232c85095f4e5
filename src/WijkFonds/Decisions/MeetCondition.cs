using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Decisions;

/// <summary>What had to be right first, is right: the "yes, if…" becomes a yes, on the authority of the same decision.</summary>
public sealed class MeetCondition(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid AllocationId, string Note);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var allocation = await work.Db.Allocations.SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (allocation is null || await OfficialAsync(work, input.PersonId, allocation.NeighbourhoodId) is not { } official)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(official, nameof(MeetCondition), allocation.Id);
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken);
            if (await work.IsOrWasTheirsAsync(initiative.Id, input.PersonId))
            {
                return AllocationRefusals.OwnInitiative;
            }

            // It makes money of a condition, so it needs the same four eyes as the yes itself.
            if (allocation.ProposedById == input.PersonId)
            {
                return AllocationRefusals.ProposerMeets;
            }

            if (MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            if (string.IsNullOrWhiteSpace(input.Note))
            {
                return AllocationRefusals.ConditionNoteMissing.At("Input.Note");
            }

            var decision = await work.Db.Decisions
                .Where(d => d.AllocationId == allocation.Id && d.Answer == DecisionAnswer.YesIf)
                .OrderByDescending(d => d.Id)
                .FirstOrDefaultAsync(work.CancellationToken);
            if (decision is null)
            {
                return AllocationRefusals.NotNow;
            }

            allocation.ConditionMetAt = work.Now;
            if (await Granting.GrantAsync(work, allocation, initiative, decision, AllocationStep.MeetCondition, official.Pseudonym) is { } refusal)
            {
                return refusal;
            }

            var name = await work.Db.People.Where(p => p.Id == input.PersonId).Select(p => p.FirstName).SingleAsync(work.CancellationToken);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.ConditionMet, ByName = name, Text = input.Note.Trim(), AmountCents = decision.GrantedCents, SubjectId = decision.Id });
            work.Changes(initiative.Id);
            work.Changes(allocation.NeighbourhoodId);
            if (initiative.OwnerId is { } owner)
            {
                var about = initiative.About(allocation.NeighbourhoodId);
                work.Mail.Send(new ConditionMetLetter(about, decision.Id, decision.GrantedCents, name, input.Note.Trim()), owner);
            }

            return default(Done);
        }, cancellationToken);

    private static async Task<Appointment?> OfficialAsync(Work work, Guid personId, Guid neighbourhoodId) =>
        await work.Db.AppointedAsync(personId, Role.Alderman, neighbourhoodId, work.CancellationToken)
        ?? await work.Db.AppointedAsync(personId, Role.NeighbourhoodWorker, neighbourhoodId, work.CancellationToken);
}
