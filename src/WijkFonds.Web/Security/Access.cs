using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>Who may enter where. Nothing is open unless its page says so: [AllowAnonymous], or one of these policies.</summary>
public static class Access
{
    /// <summary>Anybody who has signed in.</summary>
    public const string Resident = nameof(Resident);

    public const string NeighbourhoodWorker = nameof(Role.NeighbourhoodWorker);

    public const string Alderman = nameof(Role.Alderman);

    public const string Treasurer = nameof(Role.Treasurer);

    public const string Administrator = nameof(Role.Administrator);

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication("wf").AddCookie("wf", options => options.LoginPath = "/aanmelden");
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
            .AddPolicy(Resident, policy => policy.RequireAuthenticatedUser());
        foreach (var role in Enum.GetNames<Role>())
        {
            authorization.AddPolicy(role, policy => policy.RequireAuthenticatedUser().RequireRole(role));
        }
    }

    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>The person who is signed in. Only for pages that nobody else may enter.</summary>
    public static Guid PersonId(this ClaimsPrincipal user) => user.PersonIdOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Guid? PersonIdOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
