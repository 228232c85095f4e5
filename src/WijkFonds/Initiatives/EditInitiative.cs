using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The initiator changes the words, always and as often as they want (U05, H15). What stood there before stays readable.</summary>
public sealed class EditInitiative(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, input.Who))
            {
                return WritingRefusals.NotYours;
            }

            var title = IdeaTitle.Clean(input.Title);
            var dream = WrittenText.Clean(input.Dream);
            var help = WrittenText.Clean(input.HelpWanted);
            var name = ShownName.From(input.Name);
            if (Refuse(title, dream, help, name) is { } refusal)
            {
                return refusal;
            }

            if (initiative.Version != input.Version)
            {
                return WritingRefusals.ChangedMeanwhile;
            }

            if (input.AlsoIn is { } wanted)
            {
                await AlsoIn.ChangeAsync(work, initiative, wanted);
            }

            work.Db.Add(new InitiativeRevision
            {
                InitiativeId = initiative.Id,
                Version = initiative.Version,
                Title = initiative.Title,
                Dream = initiative.Dream,
                HelpWanted = initiative.HelpWanted,
                Needs = initiative.Needs,
                AskedCents = initiative.AskedCents,
                ReplacedAt = work.Now,
            });
            initiative.Title = title;
            initiative.Dream = dream;
            initiative.HelpWanted = help;
            initiative.InitiatorName = name.Value.Length > 0 ? name.Value : ShownName.Nobody;
            initiative.Needs = input.Needs == Need.None ? Need.NotSureYet : input.Needs;
            initiative.AskedCents = input.Needs.HasFlag(Need.Money) ? input.AskedCents : null;
            initiative.EditedAt = work.Now;
            initiative.Version++;
            work.Tells(initiative, InitiativeEventKind.Edited, initiative.InitiatorName);
            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    private static Refusal? Refuse(string title, string dream, string help, Outcome<string> name) =>
        title.Length == 0 ? InitiativeRefusals.NoTitle.At("Input.Title")
        : title.Length > IdeaTitle.LengthMax ? InitiativeRefusals.TitleTooLong.At("Input.Title")
        : dream.Length == 0 ? InitiativeRefusals.NoDream.At("Input.Dream")
        : dream.Length > NewIdea.TextMax ? InitiativeRefusals.TooLong.With(NewIdea.TextMax / 6).At("Input.Dream")
        : help.Length > NewIdea.TextMax ? InitiativeRefusals.TooLong.With(NewIdea.TextMax / 6).At("Input.HelpWanted")
        : name.IsAccepted ? null : name.Refusal!.At("Input.Name");

    /// <param name="Version">The version that was on the screen; when another is stored by now, the page shows both.</param>
    public sealed record Input(Guid InitiativeId, Initiator Who, int Version, string Title, string Dream, Need Needs, long? AskedCents, string HelpWanted, string Name)
    {
        /// <summary>The other wijken that it is in from now on; null leaves them as they are.</summary>
        public IReadOnlyCollection<Guid>? AlsoIn { get; init; }
    }
}
