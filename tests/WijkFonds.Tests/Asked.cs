using System.Globalization;

namespace WijkFonds.Tests;

/// <summary>How big a test is: small in the ordinary run, as big as the paper says where <c>tests/tiers</c> asks for it.</summary>
public static class Asked
{
    public static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;

    /// <summary>SEED=… repeats a run; else each run is another.</summary>
    public static int Seed() => Number("SEED", Random.Shared.Next());
}
