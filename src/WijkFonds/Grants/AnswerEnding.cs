using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>Loopt af: the initiator says go on, hand over or round off (A37). Wijkwerker and alderman see it the same day.</summary>
public sealed class AnswerEnding(Writes writes)
{
    public sealed record Input(Guid PersonId, string Slug, EndingAnswer? Answer);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.SingleOrDefaultAsync(i => i.Slug == input.Slug && i.OwnerId == input.PersonId, work.CancellationToken);
            if (initiative is null)
            {
                return GrantRefusals.NotThere;
            }

            if (input.Answer is not { } answer || !Enum.IsDefined(answer))
            {
                return GrantRefusals.AnswerMissing.At("Input.Answer");
            }

            var grant = await work.Db.Grants
                .Where(g => g.InitiativeId == initiative.Id && g.EndingToldAt != null)
                .OrderByDescending(g => g.EndsOn)
                .FirstOrDefaultAsync(work.CancellationToken);
            if (grant is null)
            {
                return GrantRefusals.NotEnding;
            }

            // The money of next year is set apart by then; another word here would not let go of it.
            if (answer != EndingAnswer.GoOn && await work.Db.Allocations.AnyAsync(
                a => a.ContinuesId == grant.AllocationId && a.State != AllocationState.Withdrawn && a.State != AllocationState.NotYet, work.CancellationToken))
            {
                return GrantRefusals.GoesOnAlready;
            }

            grant.EndingAnswer = answer;
            grant.EndingAnsweredAt = work.Now;
            return default(Done);
        }, cancellationToken);
}
