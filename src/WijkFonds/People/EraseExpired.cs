using Microsoft.EntityFrameworkCore;
using WijkFonds.Handovers;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Takes away what we no longer may or need to keep: account numbers after seven years, codes and sessions that ended, answers to old forms.</summary>
public sealed class EraseExpired(Writes writes)
{
    /// <summary>A phone in a drawer may still send a form again; after this nobody does.</summary>
    private static readonly TimeSpan FormsAreKept = TimeSpan.FromDays(90);

    /// <summary>The limits on asking codes look back one hour.</summary>
    private static readonly TimeSpan CodesAreKept = TimeSpan.FromDays(1);

    /// <returns>How many rows were taken away or emptied.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        (await writes.RunAsync<int>(
            async work =>
            {
                // A payout still refers to its payee, so the row stays and what it says about somebody goes.
                var erased = await work.Db.Payees
                    .Where(p => p.KeepUntil < work.Today && p.SealedIban != "")
                    .ExecuteUpdateAsync(p => p.SetProperty(r => r.Name, "").SetProperty(r => r.SealedIban, "").SetProperty(r => r.IbanEnd, ""), cancellationToken);
                // Whoever never answered is no longer asked, and their address goes.
                var asked = work.Now.AddDays(-Handover.DaysToAnswer);
                erased += await work.Db.Handovers.Where(h => h.AskedAt < asked && h.ToEmail != "")
                    .ExecuteUpdateAsync(h => h.SetProperty(r => r.ToEmail, "").SetProperty(r => r.EndedAt, work.Now), cancellationToken);
                var (codes, forms, sessions) = (work.Now - CodesAreKept, work.Now - FormsAreKept, work.Now - Session.Lifetime);
                erased += await work.Db.SignInCodes.Where(c => c.AskedAt < codes).ExecuteDeleteAsync(cancellationToken);
                erased += await work.Db.Set<Session>().Where(s => s.StartedAt < sessions).ExecuteDeleteAsync(cancellationToken);
                erased += await work.Db.Set<SentForm>().Where(f => f.SentAt < forms).ExecuteDeleteAsync(cancellationToken);
                return erased;
            },
            cancellationToken)).Value;
}
