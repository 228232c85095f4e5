using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>A resident says what they think of a plan that is open for comment. Saying it again replaces the first.</summary>
public sealed class CommentOnPlan(Writes writes)
{
    public const int LengthMax = 2000;

    public sealed record Input(Guid PersonId, Guid AllocationId, string Text);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var allocation = await work.Db.Allocations.SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (allocation?.PublicUntil is not { } until)
            {
                return AllocationRefusals.NotThere;
            }

            if (allocation.State != AllocationState.OpenForComment || work.Today > until)
            {
                return AllocationRefusals.CommentsClosed;
            }

            var text = input.Text.Trim();
            if (text.Length == 0)
            {
                return AllocationRefusals.CommentMissing.At("Input.Text");
            }

            text = text.Length > LengthMax ? text[..LengthMax] : text;
            var comment = await work.Db.AllocationComments.FindAsync([allocation.Id, input.PersonId], work.CancellationToken);
            if (comment is null)
            {
                work.Db.Add(new AllocationComment { AllocationId = allocation.Id, PersonId = input.PersonId, Text = text, SaidAt = work.Now });
            }
            else
            {
                comment.Text = text;
                comment.SaidAt = work.Now;
            }

            work.Changes(allocation.InitiativeId);
            return default(Done);
        }, cancellationToken);
}
