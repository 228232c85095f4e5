using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>A beheerder tries a mail again that was put aside, or has somebody call instead.</summary>
public sealed class RetryMail(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var mail = await work.Db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == input.MailId, work.CancellationToken);
            if (mail is null || await work.Db.AppointedAsync(input.OfficialId, Role.Administrator, mail.NeighbourhoodId, work.CancellationToken) is not { } official)
            {
                return WritingRefusals.NotYours;
            }

            if (mail.State != MailState.Dead)
            {
                return MailRefusals.NotPutAside;
            }

            mail.State = input.ByTelephone ? MailState.ToCall : MailState.Waiting;
            mail.Attempts = 0;
            mail.ClaimedUntil = null;
            mail.DueAt = work.Now;
            work.Audit(official, nameof(RetryMail), mail.Id, input.ByTelephone ? "telefoon" : "mail");
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid OfficialId, Guid MailId, bool ByTelephone);
}
