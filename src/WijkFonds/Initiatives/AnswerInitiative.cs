using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The wijkwerker has spoken with the initiator and says in a sentence or two what was answered. This stops the clock (B10, B32).</summary>
public sealed class AnswerInitiative(Writes writes)
{
    private const int AnswerMax = 2_000;

    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(worker, nameof(AnswerInitiative), initiative.Id);
            var answer = WrittenText.Clean(input.Answer);
            if (answer.Length is 0 or > AnswerMax)
            {
                return (answer.Length == 0 ? InitiativeRefusals.NoAnswer : InitiativeRefusals.TooLong.With(AnswerMax / 6)).At("Input.Answer");
            }

            if (input.SpokenOn > work.Today)
            {
                return InitiativeRefusals.TalkInFuture.At("Input.SpokenOn");
            }

            var name = await work.FirstNameAsync(input.PersonId);
            var told = new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.Answered, ByName = name, Text = answer };
            work.Db.Add(told);
            work.Db.Add(new Talk { InitiativeId = initiative.Id, ByPersonId = input.PersonId, SpokenOn = input.SpokenOn, Channel = input.Channel, LoggedAt = work.Now });
            initiative.AnsweredAt ??= work.Now;
            // Who has no e-mail has just heard it in the talk; a task to call about a call would be silly.
            if (initiative.OwnerId is { } owner && await work.HasEmailAsync(owner))
            {
                work.Mail.Send(new IdeaAnsweredLetter(initiative.About(initiative.HomeId()), told.Id, name, answer), owner);
            }

            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    /// <param name="SpokenOn">The day they spoke with each other: a person answers first, the screen comes after.</param>
    public sealed record Input(Guid InitiativeId, Guid PersonId, string Answer, DateOnly SpokenOn, Channel Channel);
}
