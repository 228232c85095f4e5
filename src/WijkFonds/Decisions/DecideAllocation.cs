using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Decisions;

/// <summary>The alderman answers: ja · ja, als… · nog niet, zo wel… (B33, C24).</summary>
public sealed class DecideAllocation(Writes writes)
{
    /// <param name="AmountCents">Null: what was proposed.</param>
    /// <param name="ProvedAt">When the alderman last proved who they are; from the session, never from the form.</param>
    public sealed record Input(
        Guid PersonId,
        Guid AllocationId,
        DecisionAnswer Answer,
        long? AmountCents,
        string Reason,
        string Condition,
        string WhatCan,
        string HelperName,
        DateOnly? TalkedOn,
        IReadOnlyList<string> Residents,
        IReadOnlyList<string> Others,
        IReadOnlyDictionary<Rule, string> Deviations,
        DateTimeOffset? ProvedAt);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var allocation = await work.Db.Allocations.Include(a => a.Lines).SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (allocation is null || await work.Db.AppointedAsync(input.PersonId, Role.Alderman, allocation.NeighbourhoodId, work.CancellationToken) is not { } alderman)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(alderman, nameof(DecideAllocation), allocation.Id, input.Answer.ToString());
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken);
            var wijk = await work.Db.Neighbourhoods.SingleAsync(n => n.Id == allocation.NeighbourhoodId, work.CancellationToken);
            if (MayDecide(input, allocation, wijk, work.Today) is { } mayNot)
            {
                return mayNot;
            }

            if (await work.IsOrWasTheirsAsync(initiative.Id, input.PersonId))
            {
                return AllocationRefusals.OwnInitiative;
            }

            // "Nog niet" is always possible: it is how what was set apart comes free again.
            if (input.Answer != DecisionAnswer.NotYet && MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            if (DecisionText.Check(input, allocation, work.Today) is { } incomplete)
            {
                return incomplete;
            }

            if (input.Answer != DecisionAnswer.NotYet && await UnexplainedRuleAsync(work, input, allocation) is { } unexplained)
            {
                return DecisionRefusals.DeviationMissing.At($"Input.Deviations[{unexplained}]");
            }

            var name = await work.Db.People.Where(p => p.Id == input.PersonId).Select(p => p.FirstName).SingleAsync(work.CancellationToken);
            var decision = DecisionText.Write(input, allocation, alderman, name, work.Now);
            var refusal = input.Answer switch
            {
                DecisionAnswer.Yes => await YesAsync(work, allocation, initiative, decision, alderman),
                DecisionAnswer.YesIf => await YesIfAsync(work, allocation, decision, alderman),
                _ => await NotYetAsync(work, allocation, decision, alderman),
            };
            if (refusal is not null)
            {
                return refusal;
            }

            DecisionTold.Tell(work, decision, initiative, wijk, alderman.PersonId);
            return decision.Id;
        }, cancellationToken);

    private static Refusal? MayDecide(Input input, Allocation allocation, Neighbourhood wijk, DateOnly today)
    {
        if (allocation.ProposedById == input.PersonId)
        {
            return AllocationRefusals.ProposerDecides;
        }

        if (AllocationLife.After(allocation.State, DecisionText.StepOf(input.Answer)) is null)
        {
            return AllocationRefusals.NotNow;
        }

        if (allocation.State == AllocationState.OpenForComment && today <= allocation.PublicUntil)
        {
            return AllocationRefusals.StillOpenForComment.With(allocation.PublicUntil.Value);
        }

        if (allocation is { Track: Track.Large, ContinuesId: null, State: AllocationState.Proposed })
        {
            return AllocationRefusals.NotNow;
        }

        return allocation is { Track: Track.Large, ContinuesId: null } && DecisionText.Names(input.Residents).Count < wijk.Settings.ResidentsAtTableMin
            ? AllocationRefusals.MoreResidentsAtTable.With(wijk.Settings.ResidentsAtTableMin).At("Input.Residents")
            : null;
    }

    private static async Task<Rule?> UnexplainedRuleAsync(Work work, Input input, Allocation allocation)
    {
        var warnings = await RuleCheck.WarningsAsync(work.Db, allocation, work.CancellationToken);
        return warnings.Select(w => (Rule?)w.Rule).FirstOrDefault(rule => string.IsNullOrWhiteSpace(input.Deviations.GetValueOrDefault(rule!.Value)));
    }

    private static async Task<Refusal?> YesAsync(Work work, Allocation allocation, Initiative initiative, Decision decision, Appointment alderman)
    {
        allocation.DecidedBy(alderman.PersonId, work.Now);
        return await Granting.GrantAsync(work, allocation, initiative, decision, AllocationStep.SayYes, alderman.Pseudonym);
    }

    /// <summary>The money stays set apart until the condition is met; what is not needed is free at once.</summary>
    private static async Task<Refusal?> YesIfAsync(Work work, Allocation allocation, Decision decision, Appointment alderman)
    {
        if (allocation.Take(AllocationStep.SayYesIf) is { } notNow)
        {
            return notNow;
        }

        allocation.DecidedBy(alderman.PersonId, work.Now);
        if (decision.GrantedCents == allocation.AmountCents)
        {
            return null;
        }

        if (await work.Ledger.ReleaseAsync(allocation.ReservationId!.Value, alderman.Pseudonym, DecisionRef.Of(decision)) is { IsAccepted: false, Refusal: { } refusal })
        {
            return refusal;
        }

        var smaller = await SettingApart.ReserveAsync(work, allocation, decision.GrantedCents, alderman.Pseudonym, DecisionRef.Of(decision));
        if (!smaller.IsAccepted)
        {
            return smaller.Refusal;
        }

        allocation.AmountCents = decision.GrantedCents;
        allocation.ReservationId = smaller.Value.GroupId;
        return null;
    }

    private static async Task<Refusal?> NotYetAsync(Work work, Allocation allocation, Decision decision, Appointment alderman)
    {
        var reservation = allocation.ReservationId;
        return allocation.Take(AllocationStep.SayNotYet)
            ?? (reservation is null ? null : (await work.Ledger.ReleaseAsync(reservation.Value, alderman.Pseudonym, DecisionRef.Of(decision))).Refusal);
    }
}
