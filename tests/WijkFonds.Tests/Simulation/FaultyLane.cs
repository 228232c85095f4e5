using WijkFonds.Writing;

namespace WijkFonds.Tests.Simulation;

/// <summary>The real road into the database, on which the program now and then falls over: just before what it did is kept, or just after and before it could answer.</summary>
internal sealed class FaultyLane(Func<IWriteLane> open) : IWriteLane, IDisposable
{
    private IWriteLane lane = open();
    private Fault fault;
    private int callsBefore;

    public enum Fault
    {
        None,
        BeforeCommit,
        AfterCommit,
    }

    /// <summary>The next time but so many that something is written, this goes wrong.</summary>
    public void Plan(Fault next, int callsBeforeIt) => (fault, callsBefore) = (next, callsBeforeIt);

    /// <summary>The program starts again: nothing of what it remembered is left.</summary>
    public void Restart()
    {
        (lane as IDisposable)?.Dispose();
        (lane, fault) = (open(), Fault.None);
    }

    public async Task<T> RunAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken)
    {
        var now = Next();
        var result = await lane.RunAsync(
            async (db, stop) =>
            {
                var done = await act(db, stop);
                return now == Fault.BeforeCommit ? throw new FellOverException() : done;
            },
            cancellationToken);
        return now == Fault.AfterCommit ? throw new FellOverException() : result;
    }

    public void Dispose() => (lane as IDisposable)?.Dispose();

    private Fault Next()
    {
        if (fault == Fault.None || callsBefore-- > 0)
        {
            return Fault.None;
        }

        var now = fault;
        fault = Fault.None;
        return now;
    }
}

/// <summary>The program fell over; nobody got an answer.</summary>
internal sealed class FellOverException : Exception;
