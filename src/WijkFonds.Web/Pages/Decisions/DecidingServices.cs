using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>What the pages of deciding share.</summary>
public static class DecidingServices
{
    public static void AddDeciding(this IServiceCollection services)
    {
        services.AddSingleton<DecidingWords>().AddScoped<DecisionScreens>();
        // The same question, asked at the counter.
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageRoute("/Grants/Payee", "/loket/initiatieven/{slug}/rekening"));
    }
}
