using Microsoft.Extensions.Options;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Checkpoints;
using WijkFonds.Web.Demo;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Health;
using WijkFonds.Web.Mail;
using WijkFonds.Web.Pages.Decisions;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Pages.Initiatives;
using WijkFonds.Web.Pages.Sources;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Web.Theming;
using WijkFonds.Writing;

namespace WijkFonds.Web;

/// <summary>Puts the portal together: what it is made of, and the order in which a request meets the parts.</summary>
public static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.CheckSettings();
        builder.AddRequestLimits();
        // Its lines and its trace of each request cost every visitor; what goes wrong is told by Incidents, with the number on the screen.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var services = builder.Services;
        services.AddSettings<PortalOptions>(PortalOptions.Section);
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSingleton(TimeProvider.System);
        services.AddWijkFonds();
        services.AddDatabase(builder.Configuration);
        services.AddTexts();
        services.AddTheming();
        services.AddErrorPages();
        services.AddMail();
        services.AddAccess();
        services.AddPageCopies();
        services.AddHealth();
        services.AddCheckpoints();
        services.AddDemo();
        services.AddDeciding();
        services.AddInitiatives();
        services.AddRazorPages(options => options.RootDirectory = "/Pages")
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new FormKeyBinderProvider());
                options.ModelBinderProviders.Insert(1, new FlagsBinderProvider());
                options.UseDutchBindingMessages();
                options.Filters.Add<OneAnswerEach>();
                options.Filters.Add<NotKept>();
            });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    /// <summary>What must be right before the first visitor: settings and database.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        Directory.CreateDirectory(app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder);
        await app.Services.GetRequiredService<IDatabaseUpkeep>().MigrateAsync(CancellationToken.None);
        app.Services.MakeKeys();
        await app.TestLedgerAsync();
        await app.PrepareDemoAsync();
        await app.CompareCheckpointsAsync();
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseSecurityHeaders();
        app.UseLanguage();
        app.UseRouting();
        // Whatever stands above this line is paid for by every visitor, also by one who gets a copy.
        app.UsePageCopies();
        app.UseErrorPages();
        // Once more, for an error page: that is another address.
        app.UseRouting();
        app.UseTheme();
        app.UseNowhere();
        app.UseAccess();
        app.MapRazorPages();
        app.MapSecurityContact();
        app.MapCashbookDownloads();
        app.MapLedger();
        app.MapLedgerProofs();
        app.MapSourceDownloads();
        app.UseHealth();
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (settings.Provider == DatabaseProvider.PostgreSql)
        {
            services.AddPostgreSql(settings.ConnectionString, settings.OwnerConnectionString);
            return;
        }

        var folder = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>()?.DataFolder ?? new PortalOptions().DataFolder;
        services.AddSqlite(settings.ConnectionString.Length > 0 ? settings.ConnectionString : $"Data Source={Path.Combine(folder, "wijkfonds.db")}");
    }

    /// <summary>Binds a section and stops the start with the name of the key when it is wrong.</summary>
    internal static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
}
