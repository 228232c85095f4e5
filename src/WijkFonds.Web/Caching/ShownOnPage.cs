using Microsoft.AspNetCore.OutputCaching;

namespace WijkFonds.Web.Caching;

/// <summary>
/// What a public page tells about itself. In <c>OnGet</c>: <c>HttpContext.ShowsOn(wijk.Id)</c> and
/// <c>HttpContext.ShowsOn(initiative.Id)</c> for everything whose change must be seen on it at once; a use case says
/// <c>work.Changes(id)</c> with the same id. A page that reads the database and says nothing is thrown away at every change,
/// whatever changed: always right, seldom quick.
/// </summary>
public static class ShownOnPage
{
    public static void ShowsOn(this HttpContext context, params ReadOnlySpan<Guid> ids)
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context is { } copy)
        {
            foreach (var id in ids)
            {
                copy.Tags.Add(id.ToString("N"));
            }
        }
    }

    /// <summary>The order in which this visitor sees cards; the page model carries <see cref="ShuffledAttribute"/>.</summary>
    public static int ShuffleSeed(this HttpContext context)
    {
        if (context.Features.Get<Shuffle>() is not { } shuffle)
        {
            shuffle = new Shuffle(Random.Shared.Next(ShuffledAttribute.Orders));
            context.Features.Set(shuffle);
        }

        return shuffle.Seed;
    }

    /// <summary>Another order for every seed, the same order for the same seed.</summary>
    public static IReadOnlyList<T> Shuffled<T>(this IEnumerable<T> cards, int seed, Func<T, Guid> id) =>
        [.. cards.OrderBy(card => Mix(id(card), seed))];

    private static ulong Mix(Guid id, int seed)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        // The last half of a version-7 id is random; one multiplication spreads the seed over it (Knuth, TAOCP 3, 6.4).
        var value = BitConverter.ToUInt64(bytes[8..]) ^ ((ulong)(seed + 1) * 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 31)) * 0xBF58476D1CE4E5B9;
        return value ^ (value >> 29);
    }

    internal sealed record Shuffle(int Seed);
}
