using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Web.Security;

/// <summary>
/// Who is this? Looks the cookie up in the database at every request, so signing out, a block and another role count at once (T-08, G41).
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, WijkFondsDb db, Cookies cookies, TimeProvider clock, KeepSessionAlive keepAlive)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly TimeSpan NoteMax = TimeSpan.FromSeconds(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.Session(Request) is not { } secret || await FindAsync(BrowserSecret.Hash(secret)) is not { } signedIn)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Items[typeof(SignedIn)] = signedIn;
        return signedIn.IsComplete
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(signedIn), Scheme.Name))
            : AuthenticateResult.NoResult();
    }

    /// <summary>Nobody is signed in: to the sign-in page, and back here afterwards.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(PageBefore(Context.SignedIn() is null ? "/aanmelden" : "/aanmelden/tweede-stap"));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private string PageBefore(string page) =>
        Request.PathBase + page + (HttpMethods.IsGet(Request.Method) ? QueryString.Create("terug", Request.PathBase + Request.Path + Request.QueryString) : QueryString.Empty);

    private async Task<SignedIn?> FindAsync(string sessionId)
    {
        var now = clock.GetUtcNow();
        var found = await db.Sessions
            .Where(s => s.Id == sessionId)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, Person = p })
            .Where(row => row.Session.Stamp == row.Person.SecurityStamp && row.Person.BlockedAt == null)
            .Select(row => new
            {
                row.Session.PersonId,
                row.Person.FirstName,
                row.Session.StartedAt,
                row.Session.LastSeenAt,
                row.Session.SecondFactorAt,
                HasSecondFactor = db.SecondFactors.Any(f => f.PersonId == row.Session.PersonId && f.ConfirmedAt != null),
                Posts = db.Appointments.Where(a => a.PersonId == row.Session.PersonId && a.RevokedAt == null)
                    .Select(a => new SignedIn.Post(a.Role, a.NeighbourhoodId)).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null || now >= found.StartedAt + Session.Lifetime || (found.Posts.Count > 0 && now >= found.LastSeenAt + Session.OfficialIdleMax))
        {
            return null;
        }

        if (found.Posts.Count > 0 && now >= found.LastSeenAt + KeepSessionAlive.NotedEvery)
        {
            await NoteAsync(sessionId);
        }

        return new SignedIn(
            sessionId, found.PersonId, found.FirstName, found.Posts.Count == 0 || found.SecondFactorAt is not null, found.HasSecondFactor, found.SecondFactorAt, found.Posts);
    }

    /// <summary>Nobody waits long for this: on a full disk, or while another program holds the database, pages can still be read and the next one notes it.</summary>
    private async Task NoteAsync(string sessionId)
    {
        try
        {
            await keepAlive.ExecuteAsync(sessionId, CancellationToken.None).WaitAsync(NoteMax);
        }
        catch (Exception exception) when (exception is CannotKeepNowException or TimeoutException)
        {
        }
    }

    private ClaimsPrincipal PrincipalOf(SignedIn signedIn)
    {
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, signedIn.PersonId.ToString("N")));
        identity.AddClaim(new Claim(ClaimTypes.Name, signedIn.FirstName));
        foreach (var role in signedIn.Posts.Select(post => post.Role).Distinct())
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        }

        foreach (var post in signedIn.Posts)
        {
            identity.AddClaim(new Claim(Access.PostClaim, $"{post.Role}:{post.NeighbourhoodId?.ToString("N") ?? "*"}"));
        }

        return new ClaimsPrincipal(identity);
    }
}
