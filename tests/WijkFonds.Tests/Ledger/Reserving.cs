using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger;

/// <summary>Sets money of a wijk apart without asking which source fits, for tests in which that does not matter.</summary>
public static class Reserving
{
    /// <summary>From as many accounts as needed, what ends first first; what is short is asked of the last one.</summary>
    public static async Task<Outcome<Guid>> ReserveAnyAsync(
        this Work work, Guid wijk, int year, Guid initiative, long cents, Guid? allocation = null, string actorRef = LedgerTown.Official, string authorityRef = "voorstel:1")
    {
        await work.Ledger.WaitForTurnAsync();
        var accounts = await work.Db.LedgerAccounts.AsNoTracking()
            .Where(a => a.NeighbourhoodId == wijk && a.Year == year && a.Kind == AccountKind.Neighbourhood)
            .OrderBy(a => a.ExpiresOn == null).ThenBy(a => a.ExpiresOn).ThenBy(a => a.Id).ToListAsync(work.CancellationToken);
        var (parts, left) = (new List<AccountPart>(), cents);
        foreach (var account in accounts)
        {
            var part = account == accounts[^1] ? left : Math.Min(left, account.FreeCents);
            if (part != 0)
            {
                parts.Add(new AccountPart(account.Id, part));
                left -= part;
            }
        }

        return await work.Ledger.ReserveFromAsync(wijk, year, initiative, parts, allocation ?? Guid.CreateVersion7(), actorRef, authorityRef);
    }
}
