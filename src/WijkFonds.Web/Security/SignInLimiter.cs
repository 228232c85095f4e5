using System.Threading.RateLimiting;

namespace WijkFonds.Web.Security;

/// <summary>
/// How often one network address may ask for a code. Wide, because a library is one address too (G39); a single mailbox is guarded
/// much tighter, in the database.
/// </summary>
public sealed class SignInLimiter : IDisposable
{
    private const int AsksPerHour = 300;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(source =>
        RateLimitPartition.GetSlidingWindowLimiter(source, _ => new SlidingWindowRateLimiterOptions { PermitLimit = AsksPerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 12 }));

    public bool MayAsk(string source) => limiter.AttemptAcquire(source).IsAcquired;

    public void Dispose() => limiter.Dispose();
}
