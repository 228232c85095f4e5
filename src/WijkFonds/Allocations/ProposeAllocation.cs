using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>A wijkwerker asks the alderman for money for an initiative. The money is set apart at once.</summary>
public sealed class ProposeAllocation(Writes writes)
{
    public sealed record Input(Guid PersonId, string Slug, Proposal Proposal);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            if (await Proposing.FindAsync(work, input.Slug) is not var (initiative, wijk)
                || await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, wijk.Id, work.CancellationToken) is not { } official)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(official, nameof(ProposeAllocation), initiative.Id, $"{input.Proposal.AmountCents} cent");
            if (Proposing.Check(input.Proposal, initiative, wijk, work.Today) is { } refusal)
            {
                return refusal;
            }

            if (await work.MayPromiseAsync(initiative, input.PersonId) is { } mayNot)
            {
                return mayNot;
            }

            var made = await Proposing.ReserveAsync(work, input.Proposal, initiative, wijk, official);
            if (!made.IsAccepted)
            {
                return made.Refusal!;
            }

            var allocation = made.Value;
            var byName = await work.FirstNameAsync(input.PersonId);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.Proposed, ByName = byName, Text = allocation.Agreement, AmountCents = allocation.AmountCents, SubjectId = allocation.Id });
            await PutOpenForComment.WhenLargeAsync(work, allocation, initiative);
            return allocation.Id;
        }, cancellationToken);
}
