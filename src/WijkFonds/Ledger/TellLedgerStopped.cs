using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Ledger;

/// <summary>Writes to every administrator, and to the witnesses outside the portal, that the ledger has stopped and why.</summary>
public sealed class TellLedgerStopped(Writes writes)
{
    public Task TellAsync(LedgerFault fault, IReadOnlyList<string> witnesses, CancellationToken cancellationToken) => writes.RunAsync<Done>(
        async work =>
        {
            var letter = new LedgerStoppedLetter(work.Today, fault);
            var administrators = await work.Db.HoldersAsync(Role.Administrator, null, work.CancellationToken);
            administrators.ForEach(person => work.Mail.Send(letter, person));
            foreach (var witness in witnesses)
            {
                work.Mail.SendToAddress(letter, witness, "nl");
            }

            return default(Done);
        },
        cancellationToken);
}
