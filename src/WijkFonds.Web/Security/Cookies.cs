using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WijkFonds.People;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Security;

/// <summary>
/// The four cookies of the portal. None of them says anything by itself. With an https address they carry the __Host- name:
/// no other site, also no sister site of the municipality, can set or read them.
/// </summary>
public sealed class Cookies(IOptions<PortalOptions> portal, IDataProtectionProvider protection)
{
    private readonly IDataProtector knownBrowser = protection.CreateProtector("bekende browser");

    public bool IsSecure { get; } = portal.Value.IsHttps;

    public string SessionName { get; } = Name(portal, OwnCookies.Session);

    public string AntiforgeryName { get; } = Name(portal, OwnCookies.Antiforgery);

    private string SignInName { get; } = Name(portal, OwnCookies.SignIn);

    private string KnownBrowserName { get; } = Name(portal, OwnCookies.KnownBrowser);

    /// <summary>The secret of the session, or null.</summary>
    public string? Session(HttpRequest request) => SecretIn(request, SessionName);

    public void BeginSession(HttpResponse response, string secret) => response.Cookies.Append(SessionName, secret, Options());

    public void EndSession(HttpResponse response) => response.Cookies.Delete(SessionName, Options());

    /// <summary>The secret by which a mailed code works in this browser only.</summary>
    public string? SignIn(HttpRequest request) => SecretIn(request, SignInName);

    public string BeginSignIn(HttpContext context)
    {
        var secret = SignIn(context.Request) ?? BrowserSecret.New();
        context.Response.Cookies.Append(SignInName, secret, Options(TimeSpan.FromHours(1)));
        return secret;
    }

    public void EndSignIn(HttpResponse response) => response.Cookies.Delete(SignInName, Options());

    /// <summary>Whether this address has signed in here before.</summary>
    public bool IsKnownBrowser(HttpRequest request, string? email)
    {
        if (request.Cookies[KnownBrowserName] is not { Length: < 1000 } known || !EmailAddress.TryParse(email, out var address))
        {
            return false;
        }

        try
        {
            return knownBrowser.Unprotect(known) == BrowserSecret.Hash(address);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Made by hand, or with keys we no longer have: then it is simply not known.
            return false;
        }
    }

    public void RememberBrowser(HttpResponse response, string email) =>
        response.Cookies.Append(KnownBrowserName, knownBrowser.Protect(BrowserSecret.Hash(email)), Options(TimeSpan.FromDays(365)));

    private static string Name(IOptions<PortalOptions> portal, string name) =>
        (portal.Value.IsHttps ? OwnCookies.HostPrefix : "") + name;

    private static string? SecretIn(HttpRequest request, string name) => request.Cookies[name] is { } value && BrowserSecret.IsOne(value) ? value : null;

    private CookieOptions Options(TimeSpan? kept = null) =>
        new() { HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = kept, IsEssential = true };
}
