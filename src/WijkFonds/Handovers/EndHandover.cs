using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>The question goes off the table: taken back by who asked it, or "rather not" by who was asked. Both are fine.</summary>
public sealed class EndHandover(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var email = await work.Db.People.Where(p => p.Id == input.PersonId).Select(p => p.Email).SingleOrDefaultAsync(work.CancellationToken);
            var handover = await work.Db.Handovers.SingleOrDefaultAsync(h => h.Id == input.HandoverId, work.CancellationToken);
            if (handover is null || (handover.FromId != input.PersonId && (email is null || handover.ToEmail != email)))
            {
                return WritingRefusals.NotYours;
            }

            if (handover.AcceptedAt is not null)
            {
                return HandoverRefusals.NoLongerAsked;
            }

            handover.End(work.Now);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, Guid HandoverId);
}
