using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Stories;

/// <summary>The initiator tells how it goes, when they feel like it (F07, F20). Nobody asks for it, and it counts.</summary>
public sealed class TellStory(Writes writes)
{
    public const int LengthMax = 8000;

    public sealed record Input(Guid PersonId, string Slug, string Text, bool EverybodyIsFineWithIt);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug && i.OwnerId == input.PersonId, work.CancellationToken);
            if (initiative is null)
            {
                return GrantRefusals.NotThere;
            }

            if (string.IsNullOrWhiteSpace(input.Text))
            {
                return GrantRefusals.StoryMissing.At("Input.Text");
            }

            if (!input.EverybodyIsFineWithIt)
            {
                return GrantRefusals.ConsentMissing.At("Input.EverybodyIsFineWithIt");
            }

            var text = input.Text.Trim();
            var story = new InitiativeEvent
            {
                InitiativeId = initiative.Id,
                At = work.Now,
                Kind = InitiativeEventKind.Story,
                ByName = initiative.InitiatorName,
                Text = text.Length > LengthMax ? text[..LengthMax] : text,
            };
            work.Db.Add(story);
            var home = (initiative.Neighbourhoods.Find(n => n.IsHome) ?? initiative.Neighbourhoods[0]).NeighbourhoodId;
            var neighbours = await work.Db.Endorsements
                .Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null && e.PersonId != input.PersonId)
                .Select(e => e.PersonId)
                .ToListAsync(work.CancellationToken);
            var about = initiative.About(home);
            neighbours.ForEach(person => work.Mail.Send(new StoryLetter(about, story.Id, story.ByName, story.Text), person));
            work.Changes(initiative.Id);
            work.Changes(home);
            return story.Id;
        }, cancellationToken);
}
