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
            .Where(p => p.EnteredById == person.Id || db.Initiatives.Any(i => i.Id == p.InitiativeId && i.OwnerId == person.Id))
            .Select(p => new { p.Name, p.SealedIban, p.IsKeeper, p.EnteredAt, p.KeepUntil })
            .ToListAsync(cancellationToken)).ConvertAll(p => new { p.Name, Iban = seal.OpenIban(p.SealedIban), p.IsKeeper, p.EnteredAt, p.KeepUntil });

    public Task EraseAsync(Work work, Person person) => Task.CompletedTask;
}
