using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>Somebody wants no more mail about one topic. Comes from a link in a mail, without signing in; doing it twice changes nothing.</summary>
public sealed class SwitchMailOff(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (!await work.Db.People.AnyAsync(p => p.Id == input.PersonId && p.ErasedAt == null, work.CancellationToken))
            {
                return WritingRefusals.NotThere;
            }

            var choices = await work.Db.Set<MailChoice>().Where(c => c.PersonId == input.PersonId).ToListAsync(work.CancellationToken);
            work.Choose(choices, input.PersonId, input.Topic, MailFrequency.Never);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, MailTopic Topic);
}
