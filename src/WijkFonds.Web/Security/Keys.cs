using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using WijkFonds.Writing;

namespace WijkFonds.Web.Security;

/// <summary>Where the portal keeps its own keys: they survive a restart, and nobody else on the machine reads them.</summary>
internal static class Keys
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("WijkFonds");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<DatabaseOptions>, IOptions<PortalOptions>, IServiceScopeFactory, IWriteLane>(
            (keys, database, portal, scopes, lane) =>
            {
                keys.XmlRepository = database.Value.Provider == DatabaseProvider.PostgreSql
                    ? new KeysInDatabase(scopes, lane)
                    : new KeysInFolder(Path.Combine(portal.Value.DataFolder, "sleutels"));
                keys.XmlEncryptor = database.Value.KeySecret.Length > 0 ? new KeyCover(database.Value.KeySecret) : null;
            });
    }

    /// <summary>Makes the first key before the first visitor, so that looking at a page never writes.</summary>
    public static void MakeKeys(this IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("eerste").Protect([1]);
}
