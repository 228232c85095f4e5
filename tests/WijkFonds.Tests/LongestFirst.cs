using Xunit.Abstractions;
using WijkFonds.Tests;

[assembly: TestCollectionOrderer("WijkFonds.Tests." + nameof(LongestFirst), "WijkFonds.Tests")]

namespace WijkFonds.Tests;

/// <summary>What takes longest begins first, so that nothing runs by itself at the end while the other processor waits.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["HistoryTests", "KillTests", "HostileMailTests", "ForeignIdTests", "OverspendingTests", "VerifierTests", "PabulibElectionsTests", "CountingProofTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.DisplayName.Contains("." + name, StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Length);
}
