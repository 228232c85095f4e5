using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Decisions;

/// <summary>
/// Ja, meteen: during the conversation the wijkwerker says yes to something small, under mandate (A24, B39, C25).
/// The one place where who proposes also decides; that is why the treasurer who pays is always somebody else.
/// </summary>
public sealed class SayYesAtOnce(Writes writes)
{
    public sealed record Input(Guid PersonId, string Slug, Proposal Proposal, string Reason, DateTimeOffset? ProvedAt);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            if (await Proposing.FindAsync(work, input.Slug) is not var (initiative, wijk)
                || await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, wijk.Id, work.CancellationToken) is not { } worker)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(worker, nameof(SayYesAtOnce), initiative.Id, $"{input.Proposal.AmountCents} cent");
            if (Proposing.Check(input.Proposal, initiative, wijk, work.Today) is { } incomplete)
            {
                return incomplete;
            }

            if (await work.MayPromiseAsync(initiative, input.PersonId) is { } mayNot)
            {
                return mayNot;
            }

            if (string.IsNullOrWhiteSpace(input.Reason))
            {
                return DecisionRefusals.ReasonMissing.At("Input.Reason");
            }

            var made = await Proposing.ReserveAsync(work, input.Proposal with { WithoutMoney = false }, initiative, wijk, worker);
            if (!made.IsAccepted)
            {
                return made.Refusal!;
            }

            var allocation = made.Value;
            if (allocation.Track != Track.Micro)
            {
                var earlier = await YearTotals.OfInitiativeAsync(work.Db, initiative.Id, allocation.Year, allocation.Id, work.CancellationToken);
                return AllocationRefusals.AboveMandate.With(new Money(wijk.Settings.MicroLimitCents), new Money(earlier)).At("Input.Amount");
            }

            var name = await work.FirstNameAsync(input.PersonId);
            var decision = new Decision
            {
                AllocationId = allocation.Id,
                InitiativeId = initiative.Id,
                NeighbourhoodId = wijk.Id,
                Answer = DecisionAnswer.Yes,
                ProposedCents = allocation.AmountCents,
                GrantedCents = allocation.AmountCents,
                Reason = input.Reason.Trim(),
                DecidedByName = name,
                DecidedByRole = worker.Role,
                DecidedByRef = worker.Pseudonym,
                DecidedAt = work.Now,
                DecidedOn = work.Today,
                ProvedAt = input.ProvedAt,
            };
            allocation.DecidedBy(worker.PersonId, work.Now);
            if (await Granting.GrantAsync(work, allocation, initiative, decision, AllocationStep.SayYes, worker.Pseudonym) is { } refusal)
            {
                return refusal;
            }

            DecisionTold.Tell(work, decision, initiative, wijk, worker.PersonId);
            return decision.Id;
        }, cancellationToken);
}
