using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>The initiator names who goes on. That person gets a mail, and it changes hands when they press yes (B14).</summary>
public sealed class AskToTakeOver(Writes writes)
{
    /// <summary>Mails to addresses that others typed, in the time of one question.</summary>
    private const int AskedMax = 5;

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug && i.OwnerId == input.PersonId, work.CancellationToken);
            if (initiative is null)
            {
                return WritingRefusals.NotYours;
            }

            if (!EmailAddress.TryParse(input.Email, out var email))
            {
                return HandoverRefusals.UnclearEmail.At("Input.Email");
            }

            if (await work.Db.People.AnyAsync(p => p.Id == input.PersonId && p.Email == email, work.CancellationToken))
            {
                return HandoverRefusals.ToYourself.At("Input.Email");
            }

            var since = work.Now.AddDays(-Handover.DaysToAnswer);
            if (await work.Db.Handovers.CountAsync(h => h.FromId == input.PersonId && h.AskedAt > since, work.CancellationToken) >= AskedMax)
            {
                return HandoverRefusals.AskedTooOften;
            }

            var asked = await work.HandoverAsync(initiative, input.Name, input.Advice, input.HaveMet);
            if (!asked.IsAccepted)
            {
                return asked.Refusal!;
            }

            var handover = asked.Value;
            handover.ToEmail = email;
            work.Db.Add(handover);
            work.Mail.SendToAddress(
                new TakeOverQuestionLetter(initiative.About(initiative.HomeId()), handover.Id, initiative.InitiatorName, handover.ToName, work.Today.AddDays(Handover.DaysToAnswer - 1)), email, "nl");
            return handover.Id;
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, string Slug, string Name, string Email, string Advice, bool HaveMet);
}
