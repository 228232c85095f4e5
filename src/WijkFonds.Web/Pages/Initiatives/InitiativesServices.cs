using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>What the pages about initiatives share.</summary>
public static class InitiativesServices
{
    public static void AddInitiatives(this IServiceCollection services)
    {
        services.AddSingleton<ReturnTickets>();
        services.AddSingleton<InitiativeWords>();
    }
}
