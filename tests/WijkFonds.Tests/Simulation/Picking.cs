namespace WijkFonds.Tests.Simulation;

/// <summary>Choices of which every one comes from the seed.</summary>
internal static class Picking
{
    /// <summary>Generators of neighbouring numbers begin alike, so the bits are mixed first.</summary>
    public static Random ForStep(int seed, int step)
    {
        var mixed = unchecked(((ulong)(uint)seed << 32 | (uint)step) * 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9);
        return new Random((int)(mixed >> 32));
    }

    public static T Of<T>(this Random random, params IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>One of them, or nothing when there is none.</summary>
    public static T? OfAny<T>(this Random random, IEnumerable<T> of)
        where T : class => of.ToList() is { Count: > 0 } some ? random.Of(some) : null;

    /// <summary>Amounts as people ask: mostly small, seldom very large, and sometimes with odd cents.</summary>
    public static long Cents(this Random random, long most)
    {
        var cents = random.Next(3) switch
        {
            0 => random.NextInt64(1, 250_01),
            1 => random.NextInt64(1, 50) * 100_00,
            _ => random.NextInt64(1, 12_000_00),
        };
        return Math.Max(1, random.Next(20) == 0 ? most : Math.Min(cents, most));
    }

    public static Guid Guid(this Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
