using Microsoft.AspNetCore.OutputCaching;
using WijkFonds.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Web.Caching;

/// <summary>
/// Public pages are made once and given to everybody until something on them changes (DESIGN 7). The copy is thrown away by the write
/// that changes it, after that write is durable and before its answer: who comes back from a form sees the new page.
/// </summary>
public static class CachingServices
{
    public static void AddPageCopies(this IServiceCollection services)
    {
        services.AddSingleton<PageCopies>();
        services.AddSingleton<IOutputCacheStore>(provider => provider.GetRequiredService<PageCopies>());
        services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true;
            options.MaximumBodySize = 512 * 1024;
        });
        services.AddHostedService<NewsOfOthers>();
        services.AddOptions<OutputCacheOptions>().Configure<PageCopies, TimeProvider>((options, copies, clock) => options.AddBasePolicy(new PublicPagePolicy(copies, clock)));
    }

    /// <summary>Stands right after routing, which tells it whose page this is; whatever comes later happens only for a page that must be made.</summary>
    public static void UsePageCopies(this IApplicationBuilder app)
    {
        var copies = app.ApplicationServices.GetRequiredService<PageCopies>();
        var changed = app.ApplicationServices.GetRequiredService<ChangedPages>();
        changed.NewsMissed = copies.ForgetAll;
        changed.Listener = (tags, _) =>
        {
            copies.Forget(tags);
            return ValueTask.CompletedTask;
        };
        // Every page says that the ledger stands still.
        app.ApplicationServices.GetRequiredService<LedgerWatch>().Changed = copies.ForgetAll;
        app.UseOutputCache();
        app.UseMiddleware<PublicPageBody>();
    }
}
