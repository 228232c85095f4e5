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
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(DecideAllocation), input.Answer.ToString(), Role.Alderman) is not var (allocation, initiative, alderman))
            {
                return AllocationRefusals.NotThere;
            }

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

            if (input.Answer != DecisionAnswer.NotYet)
            {
                if (await UnexplainedRuleAsync(work, input, allocation) is { } unexplained)
                {
                    return DecisionRefusals.DeviationMissing.At($"Input.Deviations[{unexplained}]");
                }

                if (await work.RefuseWhatNoLongerFitsAsync(allocation) is { } divide)
                {
                    return divide;
                }
            }

            var name = await work.FirstNameAsync(input.PersonId);
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

        // A large plan goes to the wijk before a yes. "Nog niet" needs no detour.
        if (input.Answer != DecisionAnswer.NotYet && allocation is { Track: Track.Large, ContinuesId: null, State: AllocationState.Proposed })
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
        return await LowerAsync(work, allocation, decision, alderman)
            ?? await Granting.GrantAsync(work, allocation, initiative, decision, AllocationStep.SayYes, alderman.Pseudonym);
    }

    /// <summary>The money stays set apart until the condition is met; what is not needed is free at once.</summary>
    private static async Task<Refusal?> YesIfAsync(Work work, Allocation allocation, Decision decision, Appointment alderman)
    {
        if (allocation.Take(AllocationStep.SayYesIf) is { } notNow)
        {
            return notNow;
        }

        allocation.DecidedBy(alderman.PersonId, work.Now);
        return await LowerAsync(work, allocation, decision, alderman);
    }

    /// <summary>Less than was set apart: found anew, because which source lets go is not the same for every thing it is spent on (A17, A43).</summary>
    private static async Task<Refusal?> LowerAsync(Work work, Allocation allocation, Decision decision, Appointment alderman) =>
        decision.GrantedCents == allocation.AmountCents ? null : await SettingApart.AgainAsync(work, allocation, decision.GrantedCents, alderman.Pseudonym, DecisionRef.Of(decision));

    private static async Task<Refusal?> NotYetAsync(Work work, Allocation allocation, Decision decision, Appointment alderman)
    {
        var reservation = allocation.ReservationId;
        return allocation.Take(AllocationStep.SayNotYet)
            ?? (reservation is null ? null : (await work.Ledger.ReleaseAsync(reservation.Value, alderman.Pseudonym, DecisionRef.Of(decision))).Refusal);
    }
}
