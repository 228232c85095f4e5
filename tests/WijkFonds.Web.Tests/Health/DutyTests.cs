using Microsoft.Extensions.Logging.Abstractions;
using WijkFonds.Web.Health;

namespace WijkFonds.Web.Tests.Health;

/// <summary>What comes back again and again goes on as long as the portal runs.</summary>
[Trait("Database", "none")]
public sealed class DutyTests
{
    /// <summary>A driver that gives up throws what looks like a portal that stops; that must not end the portal.</summary>
    /// <remarks>Turns red when Duty catches nothing that is an OperationCanceledException.</remarks>
    [Fact]
    public async Task A_round_that_somebody_else_cancelled_or_that_failed_is_done_again_until_the_portal_stops()
    {
        using var stopping = new CancellationTokenSource();
        var rounds = 0;

        var duty = Duty.EveryAsync(
            TimeSpan.FromMilliseconds(1),
            async token =>
            {
                switch (++rounds)
                {
                    case 1:
                        throw new TaskCanceledException("the command took too long");
                    case 2:
                        throw new IOException("the disk is away");
                    default:
                        await stopping.CancelAsync();
                        token.ThrowIfCancellationRequested();
                        break;
                }
            },
            NullLogger.Instance,
            stopping.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => duty);
        Assert.Equal(3, rounds);
    }
}
