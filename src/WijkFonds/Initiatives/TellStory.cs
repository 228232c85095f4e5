using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The initiator tells how it goes: when they like, as long or short as they like. Nobody asks for it, and nothing depends on it (X01).</summary>
public sealed class TellStory(Writes writes)
{
    private const int StoryMax = 4_000;

    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, input.Who))
            {
                return WritingRefusals.NotYours;
            }

            var text = WrittenText.Clean(input.Text);
            if (text.Length is 0 or > StoryMax)
            {
                return (text.Length == 0 ? InitiativeRefusals.NoStory : InitiativeRefusals.TooLong.With(StoryMax / 6)).At("Story.Text");
            }

            var story = new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.Story, ByName = initiative.InitiatorName, Text = text };
            work.Db.Add(story);
            if (initiative.HiddenReason is null)
            {
                var neighbours = await work.Db.Endorsements.Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null).Select(e => e.PersonId).ToListAsync(cancellationToken);
                var letter = new StoryLetter(initiative.About(initiative.HomeId()), story.Id, initiative.InitiatorName, text);
                neighbours.ForEach(neighbour => work.Mail.Send(letter, neighbour));
            }

            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Initiator Who, string Text);
}
