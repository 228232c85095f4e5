using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.People;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Web.Tests.Security;

/// <summary>T-84: whoever has the database does not have its keys.</summary>
public sealed class KeyCoverTests
{
    private const string Secret = "twintig-bytes-of-meer-geheim";

    [Fact]
    public async Task The_keys_are_kept_covered_and_open_what_was_sealed()
    {
        using var portal = new CoveredPortal();
        var closed = portal.Services.GetRequiredService<ISeal>().Close(SealedThing.AccountNumber, "geheim"u8.ToArray());

        Assert.Equal("geheim"u8.ToArray(), portal.Services.GetRequiredService<ISeal>().Open(SealedThing.AccountNumber, closed));
        var kept = await KeptAsync(portal);
        Assert.NotEmpty(kept);
        Assert.All(kept, key => Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal));
        Assert.All(kept, key => Assert.Contains("bedekt", key, StringComparison.Ordinal));

        // Another process with the same secret opens it; that is what they share.
        using var second = portal.WithWebHostBuilder(_ => { });
        Assert.Equal("geheim"u8.ToArray(), second.Services.GetRequiredService<ISeal>().Open(SealedThing.AccountNumber, closed));

        // A thief with another secret does not.
        using var thief = portal.WithWebHostBuilder(builder => builder.UseSetting("Database:KeySecret", "een-ander-geheim-van-een-dief"));
        Assert.ThrowsAny<Exception>(() => thief.Services.GetRequiredService<ISeal>().Open(SealedThing.AccountNumber, closed));
    }

    private static async Task<List<string>> KeptAsync(TestPortal portal)
    {
        if (!TestDatabase.IsPostgreSql)
        {
            return [.. Directory.EnumerateFiles(Path.Combine(portal.Database.Folder, "sleutels"), "*.xml").Select(File.ReadAllText)];
        }

        await using var db = portal.Database.Read();
        return await db.Set<PortalKey>().Select(key => key.Xml).ToListAsync();
    }

    private sealed class CoveredPortal : TestPortal
    {
        protected override IEnumerable<(string Key, string Value)> Settings() => base.Settings().Append(("Database:KeySecret", Secret));
    }
}
