using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>Moderation: a comment that breaks the house rules goes out of sight; the reason stands in its place (C10).</summary>
public sealed class HideComment(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid AllocationId, Guid CommenterId, string Reason);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var comment = await work.Db.AllocationComments.FindAsync([input.AllocationId, input.CommenterId], work.CancellationToken);
            var allocation = await work.Db.Allocations.SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (comment is null || allocation is null
                || await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, allocation.NeighbourhoodId, work.CancellationToken) is not { } worker)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(worker, nameof(HideComment), allocation.Id);
            if (string.IsNullOrWhiteSpace(input.Reason))
            {
                return AllocationRefusals.HiddenReasonMissing.At("Input.Reason");
            }

            comment.HiddenReason = input.Reason.Trim();
            work.Changes(allocation.InitiativeId);
            return default(Done);
        }, cancellationToken);
}
