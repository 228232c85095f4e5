using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Obstacles;
using WijkFonds.People;
using WijkFonds.Sources.Matching;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>
/// There is money, but its rules stand in the way: that is an obstacle of ours and never a no to the initiative. It is public at once and the alderman
/// hears it the same minute (A43, X09, X10).
/// </summary>
internal static class NoMoneyFits
{
    public static async Task TellAsync(Work work, Allocation allocation, Initiative initiative)
    {
        var plan = await SettingApart.PlanAsync(work, allocation, allocation.AmountCents);
        var byName = await work.FirstNameAsync(allocation.ProposedById);
        foreach (var shortage in plan.Shortages)
        {
            var inTheWay = shortage.Change.Pot?.Key.SourceId ?? shortage.Misfits.Where(misfit => misfit.LeftCents > 0).Select(misfit => (Guid?)misfit.Pot.Key.SourceId).FirstOrDefault();
            var source = await work.Db.Sources.Where(s => s.Id == inTheWay).Select(s => new { s.Name, s.Financier }).SingleOrDefaultAsync(work.CancellationToken);
            work.Db.Add(new Obstacle
            {
                NeighbourhoodId = allocation.NeighbourhoodId,
                InitiativeId = initiative.Id,
                What = What(shortage, source?.Name),
                StuckWith = source?.Financier ?? "het geld van de wijk",
                Since = work.Today,
                NextStep = "De wethouder zoekt geld dat wel mag.",
                NextStepAt = work.Now,
                ByName = byName,
            });
        }

        work.Tells(initiative, InitiativeEventKind.GotStuck, byName, What(plan.Shortages[0], null));
        var aldermen = await work.Db.Appointments
            .Where(a => a.Role == Role.Alderman && (a.NeighbourhoodId == allocation.NeighbourhoodId || a.NeighbourhoodId == null) && a.RevokedAt == null)
            .Select(a => a.PersonId).Distinct().ToListAsync(work.CancellationToken);
        aldermen.ForEach(alderman => work.Mail.Send(new NoMoneyFitsLetter(initiative.About(allocation.NeighbourhoodId), allocation.Id, byName), alderman));
    }

    private static string What(Shortage shortage, string? source)
    {
        var what = shortage.Label.IsNone ? $"Er is nog {new Money(shortage.Cents).Show()} nodig." : $"Voor {shortage.Label} is nog {new Money(shortage.Cents).Show()} nodig.";
        return source is null ? what + " Het geld dat er is, mag hier niet voor." : what + $" Geld uit {source} mag hier niet voor.";
    }
}
