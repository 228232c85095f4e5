using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Security;

/// <summary>/.well-known/security.txt: where somebody who finds a hole can write to (RFC 9116, obligatory for municipalities).</summary>
internal static class SecurityContact
{
    public static void MapSecurityContact(this WebApplication app) => app.MapGet(
        "/.well-known/security.txt",
        [AllowAnonymous] (IOptions<PortalOptions> portal, TimeProvider clock) =>
        {
            var contact = portal.Value.SecurityContact;
            // Half a year on from the first of this month: never run out, and the same answer all month.
            var today = clock.Today();
            var expires = new DateOnly(today.Year, today.Month, 1).AddMonths(6);
            return contact.Length == 0 ? Results.NotFound() : Results.Text(
                $"Contact: {contact}\nExpires: {expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {portal.Value.Home}/.well-known/security.txt\n",
                "text/plain; charset=utf-8");
        });
}
