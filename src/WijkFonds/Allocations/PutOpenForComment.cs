using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>The wijk sees a plan before it is decided (C39). A large one goes this way by itself; for a smaller one the alderman may choose it.</summary>
public sealed class PutOpenForComment(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid AllocationId);

    public Task<Outcome<DateOnly>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<DateOnly>(form, async work =>
        {
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(PutOpenForComment), "", Role.Alderman) is not var (allocation, initiative, _))
            {
                return AllocationRefusals.NotThere;
            }

            if (AllocationLife.After(allocation.State, AllocationStep.PutOpenForComment) is null)
            {
                return AllocationRefusals.NotNow;
            }

            if (MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            var wijk = await work.Db.Neighbourhoods.SingleAsync(n => n.Id == allocation.NeighbourhoodId, work.CancellationToken);
            await OpenAsync(work, allocation, initiative, wijk);
            return allocation.PublicUntil!.Value;
        }, cancellationToken);

    /// <summary>A large plan goes to the wijk as soon as its money stands apart; one that goes on was there before.</summary>
    internal static async Task WhenLargeAsync(Work work, Allocation allocation, Initiative initiative)
    {
        if (allocation is { Track: Track.Large, ContinuesId: null, State: AllocationState.Proposed })
        {
            await OpenAsync(work, allocation, initiative, await work.Db.Neighbourhoods.SingleAsync(n => n.Id == allocation.NeighbourhoodId, work.CancellationToken));
        }
    }

    /// <summary>Opens it for the days of the wijk; the clock to decide starts when they are over.</summary>
    private static async Task OpenAsync(Work work, Allocation allocation, Initiative initiative, Neighbourhood wijk)
    {
        allocation.Take(AllocationStep.PutOpenForComment);
        var until = work.Today.AddDays(wijk.Settings.CommentDays);
        allocation.PublicUntil = until;
        allocation.DecideBy = Clock.AddWorkingDays(until, wijk.Settings.DecideWorkingDays);
        work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.PutOpenForComment, Text = allocation.Agreement, AmountCents = allocation.AmountCents, SubjectId = allocation.Id });
        work.Changes(initiative.Id);
        work.Changes(wijk.Id);

        var about = initiative.About(wijk.Id);
        if (initiative.OwnerId is { } owner)
        {
            work.Mail.Send(new PutOpenForCommentLetter(about, allocation.Id, until, IsInitiator: true), owner);
        }

        // Who stands behind it is asked again when it is about to be decided (C40).
        var neighbours = await work.Db.Endorsements
            .Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null && e.PersonId != initiative.OwnerId)
            .Select(e => e.PersonId)
            .ToListAsync(work.CancellationToken);
        neighbours.ForEach(person => work.Mail.Send(new PutOpenForCommentLetter(about, allocation.Id, until, IsInitiator: false), person));
    }
}
