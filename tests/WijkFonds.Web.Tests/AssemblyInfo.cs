using WijkFonds.Tests;

[assembly: TestCollectionOrderer("WijkFonds.Tests." + nameof(LongestFirst), "WijkFonds.Tests")]
