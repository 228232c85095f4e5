using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Stories;

/// <summary>Somebody in the story would rather not be in it any more: the initiator takes it away.</summary>
public sealed class TakeBackStory(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid StoryId);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var story = await work.Db.InitiativeEvents.SingleOrDefaultAsync(e => e.Id == input.StoryId && e.Kind == InitiativeEventKind.Story, work.CancellationToken);
            if (story is null || !await work.Db.Initiatives.AnyAsync(i => i.Id == story.InitiativeId && i.OwnerId == input.PersonId, work.CancellationToken))
            {
                return GrantRefusals.NotThere;
            }

            work.Db.Remove(story);
            work.Changes(story.InitiativeId);
            return default(Done);
        }, cancellationToken);
}
