using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>The one-time word by which whoever started the portal becomes its first administrator. Lives in memory only.</summary>
public sealed class FirstAdministrator(IServiceScopeFactory scopes, IOptions<PortalOptions> portal)
{
    private readonly string word = BrowserSecret.New();

    public bool Knows(string? typed) => BrowserSecret.AreEqual(word, (typed ?? "").Trim());

    public async Task<bool> IsMissingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<WijkFondsDb>().Appointments.AnyAsync(a => a.Role == Role.Administrator && a.RevokedAt == null, cancellationToken);
    }

    /// <summary>Says on the console what to do when there is no administrator yet.</summary>
    public async Task AnnounceAsync(TextWriter console)
    {
        if (await IsMissingAsync(CancellationToken.None))
        {
            await console.WriteLineAsync($"Er is nog geen beheerder. Ga naar {portal.Value.Home}/beheer/begin en vul dit geheime woord in: {word}");
        }
    }
}
