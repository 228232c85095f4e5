using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Ledger;
using WijkFonds.Web.Pages.Sources;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>Reads the decision screen.</summary>
public sealed class DecisionScreens(WijkFondsDb db, Shortfalls shortfalls, TimeProvider clock)
{
    private const int CommentsShown = 3;

    public async Task<DecisionScreen?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Allocations.Include(a => a.Lines)
            where a.Id == id
            join i in db.Initiatives on a.InitiativeId equals i.Id
            join n in db.Neighbourhoods on a.NeighbourhoodId equals n.Id
            join p in db.People on a.ProposedById equals p.Id
            select new
            {
                Allocation = a,
                Comments = db.AllocationComments.Where(c => c.AllocationId == a.Id && c.HiddenReason == null).OrderByDescending(c => c.SaidAt).Take(CommentsShown).Select(c => c.Text).ToList(),
                i.Slug,
                i.Title,
                i.Dream,
                i.InitiatorName,
                i.EndorsementCount,
                Wijk = n,
                ProposedBy = p.FirstName,
                Helpers = db.Endorsements.Count(e => e.InitiativeId == i.Id && e.TakesPart && e.WithdrawnAt == null),
                LastTalkOn = db.Talks.Where(t => t.InitiativeId == i.Id).Max(t => (DateOnly?)t.SpokenOn),
                Condition = db.Decisions.Where(d => d.AllocationId == a.Id && d.Answer == DecisionAnswer.YesIf).OrderByDescending(d => d.Id).Select(d => d.Condition).FirstOrDefault(),
            }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var allocation = found.Allocation;
        var position = await WijkBudget.PositionAsync(db, allocation.NeighbourhoodId, allocation.Year, cancellationToken);
        var (share, warnings) = await RuleCheck.LookAsync(db, allocation, found.Wijk, position, found.Helpers > 0, cancellationToken);
        var isSetApart = AllocationLife.HoldingMoney.Contains(allocation.State);
        return new DecisionScreen(
            allocation.Id,
            allocation.NeighbourhoodId,
            found.Wijk.Name,
            found.Wijk.Contact.FirstName,
            found.Slug,
            found.Title,
            found.InitiatorName,
            FirstSentence(found.Dream),
            allocation.State,
            allocation.Track,
            allocation.Year,
            allocation.ContinuesId is not null,
            allocation.DecideBy,
            allocation.PublicUntil,
            allocation.Agreement,
            allocation.Dimension,
            allocation.NoticedBy,
            found.EndorsementCount,
            found.Helpers,
            found.Comments,
            allocation.Goal,
            allocation.WorkerView,
            found.ProposedBy,
            allocation.RecipientName,
            allocation.AmountCents,
            await FromAsync(allocation, cancellationToken),
            position.FreeCents + (isSetApart ? allocation.AmountCents : 0),
            position.FreeCents - (isSetApart ? 0 : allocation.AmountCents),
            share,
            warnings,
            allocation.Track == Track.Large && allocation.ContinuesId is null ? found.Wijk.Settings.ResidentsAtTableMin : 0,
            found.LastTalkOn,
            found.Condition ?? "",
            allocation.ProposedById,
            allocation.State == AllocationState.AwaitingBudget ? await shortfalls.ReadAsync(allocation.Ask(allocation.AmountCents, clock.Today()), allocation.Year, found.Wijk.Name, cancellationToken) : null,
            MoneyThatNoLongerFits.States.Contains(allocation.State) && (await MoneyThatNoLongerFits.OfAsync(db, [allocation], clock.Today(), cancellationToken)).Count > 0);
    }

    /// <summary>From which sources the money comes: nobody chose them, the ledger did (A02).</summary>
    private async Task<IReadOnlyList<DecisionScreen.Part>> FromAsync(Allocation allocation, CancellationToken cancellationToken)
    {
        if (allocation.ReservationId is not { } reservation)
        {
            return [];
        }

        return await (
            from t in db.LedgerTransfers
            where t.GroupId == reservation && t.Phase == TransferPhase.Pending
            join account in db.LedgerAccounts on t.DebitId equals account.Id
            join source in db.Sources on account.SourceId equals source.Id
            orderby t.Seq
            select new DecisionScreen.Part(source.Name, t.Amount)).ToListAsync(cancellationToken);
    }

    private static string FirstSentence(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = plain.IndexOfAny(['.', '!', '?']);
        return end > 0 ? plain[..(end + 1)] : plain;
    }
}
