using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Every page that anybody may open, made from the portal's own endpoints: a new page is looked at from its first day.
/// What a page needs in its address comes from the demo town: a new kind of parameter is one more row in <see cref="KnownAsync"/>.
/// </summary>
internal static partial class PublicPages
{
    public static async Task<IReadOnlyList<string>> OfAsync(KestrelPortal portal)
    {
        await using var db = portal.Database.Read();
        var known = await KnownAsync(db);
        var addresses = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(pattern => Fill(pattern, known))
            .OfType<string>();
        return [.. addresses, "/deze-pagina-is-er-niet"];
    }

    /// <summary>An address without holes. Null: there is nothing of this kind in the demo town.</summary>
    internal static string? Fill(string pattern, Dictionary<string, string?> known)
    {
        var isComplete = true;
        var address = Parameter().Replace(pattern, match =>
        {
            var name = match.Groups["name"].Value;
            // Some names mean another thing on another road: besluiten/{id} is a decision.
            var key = pattern[..match.Index].Trim('/').Split('/')[^1] + "/" + name;
            if (!known.TryGetValue(key, out var value) && !known.TryGetValue(name, out value))
            {
                Assert.Fail($"PublicPages does not know {{{name}}} of {pattern}. Add a row to KnownAsync.");
            }

            isComplete &= value is not null;
            return value ?? "";
        });
        return isComplete ? address : null;
    }

    private static async Task<Dictionary<string, string?>> KnownAsync(WijkFondsDb db)
    {
        var wijk = await db.Neighbourhoods.OrderBy(n => n.Slug).FirstAsync();
        var initiative = await db.Initiatives.Where(i => i.HiddenReason == null && i.Neighbourhoods.Any(n => n.NeighbourhoodId == wijk.Id))
            .OrderByDescending(i => db.InitiativeEvents.Count(e => e.InitiativeId == i.Id))
            .ThenBy(i => i.Slug)
            .FirstAsync();
        var decision = await db.Decisions.Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
        return new Dictionary<string, string?>
        {
            ["wijk"] = wijk.Slug,
            ["slug"] = initiative.Slug,
            ["year"] = "2026",
            ["code"] = "404",
            ["besluiten/id"] = decision?.ToString("D", CultureInfo.InvariantCulture),
            ["round"] = null,
            ["target"] = null,
            ["id"] = null,
            ["token"] = null,
            ["key"] = null,
            ["geldbronnen/id"] = (await db.Sources.OrderByDescending(s => s.Year).ThenBy(s => s.Name).Select(s => (Guid?)s.Id).FirstOrDefaultAsync())?.ToString("N", CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
