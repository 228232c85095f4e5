using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Security;

/// <summary>
/// Remembers, until the browser is closed, which ideas and drafts somebody opened with their return code, so that one code is typed
/// once. The cookie is sealed by us and read by nobody else; the code in it is checked again at every use.
/// </summary>
public sealed class ReturnTickets(IDataProtectionProvider protection, IOptions<PortalOptions> portal)
{
    private const int TicketsMax = 6;

    private readonly IDataProtector seal = protection.CreateProtector("terugcode");

    private readonly bool isSecure = portal.Value.BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private string Name => (isSecure ? "__Host-" : "") + "wf-terug";

    /// <summary>The code that this browser showed for this idea or draft, or null.</summary>
    public string? CodeFor(HttpRequest request, Guid id) => Read(request).FirstOrDefault(ticket => ticket.Id == id).Code;

    public void Add(HttpContext context, Guid id, string code)
    {
        var tickets = Read(context.Request).Where(ticket => ticket.Id != id).TakeLast(TicketsMax - 1).Append((Id: id, Code: code));
        var content = string.Join(';', tickets.Select(ticket => $"{ticket.Id:N}:{ticket.Code}"));
        context.Response.Cookies.Append(Name, seal.Protect(content), new CookieOptions { HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });
    }

    private List<(Guid Id, string Code)> Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 and < 4_000 } cookie)
        {
            return [];
        }

        try
        {
            return [.. seal.Unprotect(cookie).Split(';').Select(ticket => ticket.Split(':')).Select(parts => (Guid.ParseExact(parts[0], "N"), parts[1]))];
        }
        catch (CryptographicException)
        {
            // Of another installation, or made by hand: as if it were not there.
            return [];
        }
    }
}
