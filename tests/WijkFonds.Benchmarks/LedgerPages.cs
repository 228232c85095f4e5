namespace WijkFonds.Benchmarks;

internal static class LedgerPages
{
    public static Task RunAsync() => Task.CompletedTask;
}
