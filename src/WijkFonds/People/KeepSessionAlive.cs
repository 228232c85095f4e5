using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Notes that an official is still busy, so that the half hour of rest begins again. At most once a minute.</summary>
public sealed class KeepSessionAlive(Writes writes)
{
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    public Task<Outcome<Done>> ExecuteAsync(string sessionId, CancellationToken cancellationToken) => writes.RunAsync<Done>(
        async work =>
        {
            await work.Db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, work.Now), work.CancellationToken);
            return default(Done);
        },
        cancellationToken);
}
