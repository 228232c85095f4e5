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
    public static async Task TellAsync(Work work, Allocation allocation, Initiative initiative, MoneyPlan plan)
    {
        var inTheWay = plan.Shortages.Select(shortage => shortage.Change.Pot?.Key.SourceId ?? shortage.Misfits.FirstOrDefault(misfit => misfit.LeftCents > 0)?.Pot.Key.SourceId).ToList();
        var sources = await work.Db.Sources.AsNoTracking().Where(s => inTheWay.Contains(s.Id)).ToDictionaryAsync(s => s.Id, work.CancellationToken);
        var byName = await work.FirstNameAsync(allocation.ProposedById);
        foreach (var (shortage, id) in plan.Shortages.Zip(inTheWay))
        {
            var source = id is null ? null : sources.GetValueOrDefault(id.Value);
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
        work.ChangesPagesOf(initiative);
        var aldermen = await work.Db.HoldersAsync(Role.Alderman, allocation.NeighbourhoodId, work.CancellationToken);
        aldermen.ForEach(alderman => work.Mail.Send(new NoMoneyFitsLetter(initiative.About(allocation.NeighbourhoodId), allocation.Id, byName), alderman));
    }

    private static string What(Shortage shortage, string? source)
    {
        var what = shortage.Label.IsNone ? $"Er is nog {new Money(shortage.Cents).Show()} nodig." : $"Voor {shortage.Label} is nog {new Money(shortage.Cents).Show()} nodig.";
        return source is null ? what + " Het geld dat er is, mag hier niet voor." : what + $" Geld uit {source} mag hier niet voor.";
    }
}
