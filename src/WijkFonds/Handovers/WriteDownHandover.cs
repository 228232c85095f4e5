using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>The wijkwerker spoke both, and writes down that it changes hands: for people without e-mail, with their permission (B14, H01).</summary>
public sealed class WriteDownHandover(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            if (await work.Db.Initiatives.Visible().Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug, work.CancellationToken) is not { } initiative
                || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(worker, nameof(WriteDownHandover), initiative.Id);
            if (Reach.Read(input.Reach) is not { } reach || reach == Reach.None)
            {
                return HandoverRefusals.UnclearReach.At("Input.Reach");
            }

            if (!input.BothSaidYes)
            {
                return HandoverRefusals.BothMustKnow.At("Input.BothSaidYes");
            }

            // Both were spoken to: whoever was asked by mail and did not answer need not any more.
            await work.EndQuestionsAsync(initiative);
            var asked = await work.HandoverAsync(initiative, input.Name, input.Advice, haveMet: true);
            if (!asked.IsAccepted)
            {
                return asked.Refusal!;
            }

            var handover = asked.Value;
            var next = await work.PersonByReachAsync(handover.ToName, reach);
            if (next.Id == initiative.OwnerId || next.Id == input.PersonId)
            {
                return HandoverRefusals.ToYourself.At("Input.Reach");
            }

            work.Db.Add(handover);
            return await work.ChangeHandsAsync(initiative, handover, next) is { } refusal ? refusal.At("Input.Reach") : initiative.Slug;
        },
        cancellationToken);

    /// <param name="Reach">Telephone number or e-mail address of the next person.</param>
    public sealed record Input(Guid PersonId, string Slug, string Name, string Reach, string Advice, bool BothSaidYes);
}
