namespace WijkFonds.Web.Theming;

/// <summary>The house style of a municipality: a folder in wwwroot-theme, replaceable without a rebuild.</summary>
public static class ThemingServices
{
    public static void AddTheming(this IServiceCollection services)
    {
        services.AddSingleton<Theme>();
    }

    public static void UseTheme(this WebApplication app)
    {
    }
}
