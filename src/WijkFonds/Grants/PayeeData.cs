using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>
/// Account numbers that money went to. They can be seen, but not taken away before the law's seven years are over (AWR art. 52);
/// then <see cref="EraseExpired"/> does it.
/// </summary>
internal sealed class PayeeData(ISeal seal) : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Payee)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        (await db.Payees
            // An account of who had it before is not for who has it now.
            .Where(p => p.EnteredById == person.Id
                || (p.EndedAt == null && db.Initiatives.Any(i => i.Id == p.InitiativeId && i.OwnerId == person.Id))
                || db.Handovers.Any(h => h.InitiativeId == p.InitiativeId && h.FromId == person.Id && p.EndedAt == h.AcceptedAt))
            .Select(p => new { p.Name, p.SealedIban, p.IsKeeper, p.EnteredAt, p.KeepUntil })
            .ToListAsync(cancellationToken)).ConvertAll(p => new { p.Name, Iban = seal.OpenIban(p.SealedIban), p.IsKeeper, p.EnteredAt, p.KeepUntil });

    /// <summary>No law asks to keep a number that no money went to, and none will.</summary>
    public Task EraseAsync(Work work, Person person) =>
        work.Db.Payees
            .Where(p => !work.Db.Payouts.Any(o => o.PayeeId == p.Id)
                && ((work.Db.Initiatives.Any(i => i.Id == p.InitiativeId && i.OwnerId == person.Id) && !work.Db.Grants.Any(g => g.InitiativeId == p.InitiativeId))
                    || work.Db.Handovers.Any(h => h.InitiativeId == p.InitiativeId && h.FromId == person.Id && p.EndedAt == h.AcceptedAt)))
            .ExecuteDeleteAsync(work.CancellationToken);
}
