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

    internal sealed record Shuffle(int Seed);
}
