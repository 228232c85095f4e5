using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Web.Security;

/// <summary>The portal's own keys in the database, so that several web processes on PostgreSQL open each other's seals.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes, IWriteLane lane) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<WijkFondsDb>().Set<PortalKey>().Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    // The framework asks for this twice a year and cannot wait asynchronously.
    public void StoreElement(XElement element, string friendlyName) => lane.RunAsync(
        async (db, stop) =>
        {
            db.Add(new PortalKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            return (await db.SaveChangesAsync(stop), true);
        },
        CancellationToken.None).GetAwaiter().GetResult();
}
