using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The wijkwerker writes "in het kort" beside the original text. It counts when the initiator says: yes, that is it (C47).</summary>
public sealed class SummarizeInitiative(Writes writes)
{
    private const int SummaryMax = 600;

    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(worker, nameof(SummarizeInitiative), initiative.Id);
            var summary = WrittenText.Clean(input.Summary);
            if (summary.Length is 0 or > SummaryMax)
            {
                return (summary.Length == 0 ? InitiativeRefusals.NoSummary : InitiativeRefusals.TooLong.With(SummaryMax / 6)).At("Summary.Text");
            }

            initiative.Summary = summary;
            initiative.SummaryBy = await work.FirstNameAsync(input.PersonId);
            initiative.SummaryConfirmedAt = null;
            initiative.Dimension = input.Dimension;
            work.Tells(initiative, InitiativeEventKind.Summarized, initiative.SummaryBy);
            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId, string Summary, Dimension Dimension);
}
