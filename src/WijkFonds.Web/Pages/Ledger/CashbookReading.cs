using WijkFonds.Ledger;
using WijkFonds.People;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Reads the cash book of a wijk with the names that belong to it: one statement, through an index, whatever the history.</summary>
internal static class CashbookReading
{
    /// <summary>Gives lines their names. Order and limit belong on <paramref name="lines"/>, before the names are looked up.</summary>
    public static IQueryable<CashbookEntry> WithNames(this IQueryable<CashbookLine> lines, WijkFondsDb db) =>
        from line in lines
        join transfer in db.LedgerTransfers on line.Seq equals transfer.Seq
        join debit in db.LedgerAccounts on transfer.DebitId equals debit.Id
        join credit in db.LedgerAccounts on transfer.CreditId equals credit.Id
        join found in db.Initiatives on line.InitiativeId equals found.Id into initiatives
        from initiative in initiatives.DefaultIfEmpty()
        join foundSource in db.Sources on line.SourceId equals foundSource.Id into sources
        from source in sources.DefaultIfEmpty()
        join foundActor in db.Appointments on transfer.ActorRef equals foundActor.Pseudonym into actors
        from actor in actors.DefaultIfEmpty()
        select new CashbookEntry
        {
            Seq = line.Seq,
            BookedOn = line.BookedOn,
            Kind = line.Kind,
            AmountCents = line.AmountCents,
            FreeAfterCents = line.FreeAfterCents,
            InitiativeId = line.InitiativeId,
            InitiativeTitle = initiative.HiddenReason == null ? initiative.Title : null,
            InitiativeSlug = initiative.HiddenReason == null ? initiative.Slug : null,
            SourceId = line.SourceId,
            SourceName = source.Name ?? "",
            ActorRole = (Role?)actor.Role,
            AuthorityRef = transfer.AuthorityRef,
            DebitKind = debit.Kind,
            CreditKind = credit.Kind,
        };
}
