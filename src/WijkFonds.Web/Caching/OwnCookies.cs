namespace WijkFonds.Web.Caching;

/// <summary>
/// Which cookies make a visitor somebody. A municipality's main site leaves cookies of its own on every visitor of its subdomains;
/// those say nothing to us, and must not slow the page down.
/// </summary>
internal static class OwnCookies
{
    /// <summary>Of a visitor who once opened a form. Public pages have no forms, so they look the same with it.</summary>
    public const string Antiforgery = "wf-formulier";

    public static bool IsPersonal(string name) =>
        !name.EndsWith(Antiforgery, StringComparison.Ordinal)
        && (name.StartsWith("wf", StringComparison.Ordinal) || name.StartsWith("__", StringComparison.Ordinal) || name.StartsWith(".AspNetCore.", StringComparison.Ordinal));
}
