using System.Threading.RateLimiting;

namespace WijkFonds.Web.Security;

/// <summary>
/// How many wrong return codes one network address may try. Right ones do not count: a library is one address too (G39). With codes of
/// 49 bits and a hundred guesses an hour nobody finds one, and nobody keeps the machine busy with hashing.
/// </summary>
public sealed class ReturnCodeLimiter : IDisposable
{
    private const int WrongPerHour = 100;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(source =>
        RateLimitPartition.GetSlidingWindowLimiter(source, _ => new SlidingWindowRateLimiterOptions { PermitLimit = WrongPerHour, Window = Hour, SegmentsPerWindow = 12 }));

    public bool MayTry(string source) => limiter.AttemptAcquire(source, permitCount: 0).IsAcquired;

    public void Wrong(string source) => limiter.AttemptAcquire(source).Dispose();

    public void Dispose() => limiter.Dispose();
}
