using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>Who was asked, signed in with the address that was named, says: yes, I go on with it.</summary>
public sealed class TakeOver(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var person = await work.Db.People.SingleOrDefaultAsync(p => p.Id == input.PersonId && p.ErasedAt == null, work.CancellationToken);
            var handover = await work.Db.Handovers.SingleOrDefaultAsync(h => h.Id == input.HandoverId, work.CancellationToken);
            if (person?.Email is not { } email || handover is null || handover.ToEmail != email)
            {
                return WritingRefusals.NotYours;
            }

            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleAsync(i => i.Id == handover.InitiativeId, work.CancellationToken);
            // Meanwhile it may have become somebody else's, or been taken off the site by moderation.
            if (!handover.IsOpen(work.Now) || initiative.OwnerId != handover.FromId || initiative.HiddenReason is not null)
            {
                return HandoverRefusals.NoLongerAsked;
            }

            return await work.ChangeHandsAsync(initiative, handover, person) is { } refusal ? refusal : initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, Guid HandoverId);
}
