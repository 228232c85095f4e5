using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.People;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Every page behind a sign-in, made from the portal's own endpoints, with somebody of the demo town who may enter it: a new desk is looked at from
/// its first day.
/// </summary>
internal static class DeskPages
{
    public static async Task<IReadOnlyList<(Guid PersonId, IReadOnlyList<string> Addresses)>> OfAsync(KestrelPortal portal)
    {
        await using var db = portal.Database.Read();
        var wijk = await db.Neighbourhoods.SingleAsync(n => n.Slug == "laak");
        async Task<Guid> OfficialAsync(Role role) =>
            await db.Appointments.Where(a => a.Role == role && a.RevokedAt == null && (a.NeighbourhoodId == null || a.NeighbourhoodId == wijk.Id)).OrderBy(a => a.Id).Select(a => a.PersonId).FirstAsync();
        // The initiative about which most has happened, of somebody who can sign in.
        var mine = await db.Initiatives
            .Where(i => i.HiddenReason == null && i.Neighbourhoods.Any(n => n.NeighbourhoodId == wijk.Id) && db.People.Any(p => p.Id == i.OwnerId && p.Email != null))
            .OrderByDescending(i => db.InitiativeEvents.Count(e => e.InitiativeId == i.Id)).ThenBy(i => i.Slug).FirstAsync();
        var worker = await OfficialAsync(Role.NeighbourhoodWorker);
        var openPlan = await db.Allocations.Where(a => a.State == AllocationState.OpenForComment).Join(db.Initiatives, a => a.InitiativeId, i => i.Id, (_, i) => i.Slug).FirstOrDefaultAsync();
        var known = new Dictionary<string, string?>
        {
            ["wijk"] = wijk.Slug,
            ["wijken/wijk"] = wijk.Slug,
            ["slug"] = mine.Slug,
            ["bron"] = (await db.Sources.OrderBy(s => s.Id).FirstAsync()).Id.ToString("N"),
            ["wat"] = "verdeel",
            ["mensen/id"] = worker.ToString("N"),
            ["toewijzing/id"] = (await db.Allocations.Where(a => a.State == AllocationState.Proposed && a.NeighbourhoodId == wijk.Id).OrderBy(a => a.Id).FirstAsync()).Id.ToString("N"),
            // A link in a mail that was never sent: the page says so kindly.
            ["overdracht/id"] = null,
        };
        var people = new Dictionary<string, Guid>
        {
            ["Resident"] = mine.OwnerId!.Value,
            ["Official"] = worker,
            [nameof(Role.NeighbourhoodWorker)] = worker,
            [nameof(Role.Alderman)] = await OfficialAsync(Role.Alderman),
            [nameof(Role.Treasurer)] = await OfficialAsync(Role.Treasurer),
            [nameof(Role.Administrator)] = await OfficialAsync(Role.Administrator),
        };
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => (Policy: endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().OrderBy(policy => policy == "Resident").First(), Pattern: "/" + endpoint.RoutePattern.RawText!.Trim('/')))
            .Distinct()
            .OrderBy(page => page.Pattern, StringComparer.Ordinal)
            .Select(page => (page.Policy, Address: page.Pattern.EndsWith("/reageer", StringComparison.Ordinal) ? openPlan is null ? null : $"/initiatieven/{openPlan}/plan/reageer" : PublicPages.Fill(page.Pattern, known)))
            .Where(page => page.Address is not null)
            .ToList();
        return [.. pages.GroupBy(page => people[page.Policy]).Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(page => page.Address!)]))];
    }
}
