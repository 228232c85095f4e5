using WijkFonds.Grants;
using WijkFonds.People;
using WijkFonds.Web.Pages.Grants;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>What the pages of deciding share, and what runs beside them.</summary>
public static class DecidingServices
{
    public static void AddDeciding(this IServiceCollection services)
    {
        services.AddSingleton<DecidingWords>().AddSingleton<Administration.AuditWords>().AddScoped<DecisionScreens>().AddScoped<Sources.Shortfalls>();
        services.AddScoped<TellWhatEnds>().AddScoped<ReserveWhatGoesOn>().AddScoped<EraseExpired>();
        services.AddHostedService<GrantDuties>();
    }
}
