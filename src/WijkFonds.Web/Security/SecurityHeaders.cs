namespace WijkFonds.Web.Security;

/// <summary>Headers that stand on every answer, also on errors (goal G37).</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
    }
}
