using WijkFonds.Writing;

namespace WijkFonds.Benchmarks;

/// <summary>A database with the road into it as the portal uses it, and beside it the barest durable commit the engine can do.</summary>
internal sealed class Engine(string name, IWriteLane lane, Func<Task> commitOneRow, Func<ValueTask> stop) : IAsyncDisposable
{
    public string Name => name;

    public IWriteLane Lane => lane;

    public Task CommitOneRowAsync() => commitOneRow();

    public ValueTask DisposeAsync() => stop();
}
