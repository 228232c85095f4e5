namespace WijkFonds.Web.Caching;

/// <summary>
/// Which cookies make a visitor somebody. A municipality's main site leaves cookies of its own on every visitor of its subdomains;
/// those say nothing to us, and must not slow the page down.
/// </summary>
internal static class OwnCookies
{
    /// <summary>In front of every name when the portal has an https address: no other site can set or read it.</summary>
    public const string HostPrefix = "__Host-";

    /// <summary>Of somebody who is signed in.</summary>
    public const string Session = "wijkfonds";

    /// <summary>Of a visitor who once opened a form. Public pages have no forms, so they look the same with it.</summary>
    public const string Antiforgery = "wf-formulier";

    /// <summary>Of a visitor who asked for a code by mail.</summary>
    public const string SignIn = "wf-aanmelden";

    /// <summary>Of a browser in which somebody signed in before.</summary>
    public const string KnownBrowser = "wf-bekend";

    public static bool IsPersonal(string name)
    {
        var own = name.StartsWith(HostPrefix, StringComparison.Ordinal) ? name[HostPrefix.Length..] : name;
        return own is not (Antiforgery or SignIn or KnownBrowser)
            && (own == Session || own.StartsWith("wf", StringComparison.Ordinal) || own.StartsWith(".AspNetCore.", StringComparison.Ordinal));
    }
}
