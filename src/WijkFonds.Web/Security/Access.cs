using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>Who may enter where. Nothing is open unless its page says so: [AllowAnonymous], or one of these policies.</summary>
public static class Access
{
    /// <summary>Anybody who has signed in.</summary>
    public const string Resident = nameof(Resident);

    /// <summary>Any official, whatever the role.</summary>
    public const string Official = nameof(Official);

    public const string NeighbourhoodWorker = nameof(Role.NeighbourhoodWorker);

    public const string Alderman = nameof(Role.Alderman);

    public const string Treasurer = nameof(Role.Treasurer);

    public const string Administrator = nameof(Role.Administrator);

    /// <summary>"Alderman:0198…": this role in that wijk; "Alderman:*": everywhere.</summary>
    internal const string PostClaim = "wf:post";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddKeys();
        services.AddSingleton<Cookies>();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<Cookies>((antiforgery, cookies) =>
        {
            antiforgery.Cookie.Name = cookies.AntiforgeryName;
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = cookies.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddScoped<SignInDoor>();
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<ReturnCodeLimiter>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<ISeal, Seal>();
        services.AddAuthentication("sessie").AddScheme<AuthenticationSchemeOptions, SessionHandler>("sessie", null);
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
            .AddPolicy(Resident, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Official, policy => policy.RequireAuthenticatedUser().RequireRole(Enum.GetNames<Role>()));
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

    /// <summary>The wijken in which this official has a role; null means all of them.</summary>
    public static IReadOnlyList<Guid>? WijkenAs(this ClaimsPrincipal user, Role role)
    {
        var posts = user.FindAll(PostClaim).Where(claim => claim.Value.StartsWith(role + ":", StringComparison.Ordinal)).Select(claim => claim.Value[(role.ToString().Length + 1)..]).ToList();
        return posts.Contains("*") ? null : [.. posts.Select(Guid.Parse)];
    }

    /// <summary>Whether this official has the role in this wijk. The use case asks the database again.</summary>
    public static bool IsAppointed(this ClaimsPrincipal user, Role role, Guid neighbourhoodId) =>
        user.WijkenAs(role) is not { } wijken || wijken.Contains(neighbourhoodId);

    /// <summary>The session of this request; also of an official who still has to do the second step.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Items[typeof(SignedIn)] as SignedIn;
}
