using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>Somebody chooses which mails they get, and of which wijken they want the weekly mail (G03).</summary>
public sealed class ChooseMail(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (input.Choices.Any(choice => !Enum.IsDefined(choice.Key) || !Enum.IsDefined(choice.Value)))
            {
                return MailRefusals.ChoiceUnknown;
            }

            var choices = await work.Db.Set<MailChoice>().Where(c => c.PersonId == input.PersonId).ToListAsync(work.CancellationToken);
            foreach (var (topic, frequency) in input.Choices)
            {
                work.Choose(choices, input.PersonId, topic, frequency);
            }

            var followed = await work.Db.Set<WijkFollower>().Where(f => f.PersonId == input.PersonId).ToListAsync(work.CancellationToken);
            var wijken = await work.Db.Neighbourhoods.Select(n => n.Id).ToListAsync(work.CancellationToken);
            work.Db.RemoveRange(followed.Where(f => !input.Wijken.Contains(f.NeighbourhoodId)));
            work.Db.AddRange(input.Wijken.Intersect(wijken).Except(followed.Select(f => f.NeighbourhoodId))
                .Select(id => new WijkFollower { PersonId = input.PersonId, NeighbourhoodId = id, Since = work.Now }));
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, IReadOnlyDictionary<MailTopic, MailFrequency> Choices, IReadOnlyCollection<Guid> Wijken);
}
