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
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(MeetCondition), "", Role.Alderman, Role.NeighbourhoodWorker) is not var (allocation, initiative, official))
            {
                return AllocationRefusals.NotThere;
            }

            if (await work.MayPromiseAsync(initiative, input.PersonId) is { } mayNot)
            {
                return mayNot;
            }

            // It makes money of a condition, so it needs the same four eyes as the yes itself.
            if (allocation.ProposedById == input.PersonId)
            {
                return AllocationRefusals.ProposerMeets;
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

            if (await work.RefuseWhatNoLongerFitsAsync(allocation) is { } divide)
            {
                return divide;
            }

            allocation.ConditionMetAt = work.Now;
            if (await Granting.GrantAsync(work, allocation, initiative, decision, AllocationStep.MeetCondition, official.Pseudonym) is { } refusal)
            {
                return refusal;
            }

            var name = await work.FirstNameAsync(input.PersonId);
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
}
