using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>
/// We gaan door: one press and no fields (A10, X11). The same agreement and amount are set apart from next year's wijkbegroting.
/// Going on is the default: the alderman sees it and confirms; only a talk can stop it.
/// </summary>
public sealed class ContinueInitiative(Writes writes)
{
    public sealed record Input(Guid PersonId, string Slug);

    /// <summary>Money is there, or waits for next year's budget.</summary>
    public sealed record Result(Guid AllocationId, int Year, bool IsReserved);

    public Task<Outcome<Result>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Result>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.SingleOrDefaultAsync(i => i.Slug == input.Slug && i.OwnerId == input.PersonId, work.CancellationToken);
            if (initiative is null)
            {
                return AllocationRefusals.NotThere;
            }

            if (initiative.Stage is not (Stage.Proven or Stage.Independent))
            {
                return AllocationRefusals.NotProven;
            }

            if (MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            var last = await work.Db.StandingGrants(initiative.Id).OrderByDescending(g => g.Year).ThenByDescending(g => g.Id).FirstOrDefaultAsync(work.CancellationToken);
            if (last is null)
            {
                return AllocationRefusals.NothingToContinue;
            }

            if (await work.Db.Allocations.SingleOrDefaultAsync(a => a.ContinuesId == last.AllocationId && a.State != AllocationState.Withdrawn, work.CancellationToken) is { } already)
            {
                return already.State is AllocationState.NotYet or AllocationState.Lapsed ? AllocationRefusals.ContinuedNotYet : new Result(already.Id, already.Year, already.State != AllocationState.AwaitingBudget);
            }

            last.EndingAnswer = EndingAnswer.GoOn;
            last.EndingAnsweredAt = work.Now;
            return await GoOnAsync(work, initiative, last);
        }, cancellationToken);

    private static async Task<Outcome<Result>> GoOnAsync(Work work, Initiative initiative, Grant last)
    {
        var before = await work.Db.Allocations.Include(a => a.Lines).SingleAsync(a => a.Id == last.AllocationId, work.CancellationToken);
        var wijk = await work.Db.Neighbourhoods.SingleAsync(n => n.Id == last.NeighbourhoodId, work.CancellationToken);
        var next = new Allocation
        {
            InitiativeId = initiative.Id,
            NeighbourhoodId = wijk.Id,
            Year = Math.Max(last.Year + 1, work.Today.Year),
            AmountCents = last.AmountCents,
            Track = Tracks.For(last.AmountCents, 0, wijk.Settings),
            Agreement = before.Agreement,
            Dimension = before.Dimension,
            NoticedBy = before.NoticedBy,
            Goal = before.Goal,
            RecipientName = before.RecipientName,
            RecipientKey = before.RecipientKey,
            WorkerView = before.WorkerView,
            ProposedById = initiative.OwnerId!.Value,
            ProposedByRef = $"initiatief:{initiative.Id:N}",
            ProposedAt = work.Now,
            DecideBy = Clock.AddWorkingDays(work.Today, wijk.Settings.DecideWorkingDays),
            ContinuesId = before.Id,
        };
        next.Lines.AddRange(before.Lines.Select(line => new AllocationLine { AllocationId = next.Id, Label = line.Label, AmountCents = line.AmountCents }));
        var isReserved = await SettingApart.ReserveAllAsync(work, next, next.ProposedByRef) is null;
        if (!isReserved)
        {
            // Next year's budget is not there yet, or has no room: it waits in line and is reserved as soon as there is.
            next.AwaitBudget();
        }

        work.Db.Add(next);
        work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.Continued, ByName = initiative.InitiatorName, SubjectId = next.Id });
        work.Changes(initiative.Id);
        work.Changes(wijk.Id);
        var about = initiative.About(wijk.Id);
        work.Mail.Send(new GoesOnLetter(about, last.Id, next.Year, isReserved, IsInitiator: true), next.ProposedById);
        var neighbours = await work.Db.Endorsements
            .Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null && e.PersonId != next.ProposedById)
            .Select(e => e.PersonId)
            .ToListAsync(work.CancellationToken);
        neighbours.ForEach(person => work.Mail.Send(new GoesOnLetter(about, last.Id, next.Year, isReserved, IsInitiator: false), person));
        return new Result(next.Id, next.Year, isReserved);
    }
}
