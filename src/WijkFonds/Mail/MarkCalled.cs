using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>A wijkwerker has called somebody who has no e-mail and told what a mail would have said (X37).</summary>
public sealed class MarkCalled(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var mail = await work.Db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == input.MailId, work.CancellationToken);
            if (mail is null || await work.Db.AppointedAsync(input.OfficialId, Role.NeighbourhoodWorker, mail.NeighbourhoodId, work.CancellationToken) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            if (mail.State != MailState.ToCall)
            {
                return MailRefusals.AlreadyCalled;
            }

            mail.State = MailState.Called;
            mail.DoneAt = work.Now;
            mail.DoneBy = worker.Pseudonym;
            work.Audit(worker, nameof(MarkCalled), mail.Id, mail.Kind);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid OfficialId, Guid MailId);
}
