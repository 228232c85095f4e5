using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>Signs in as somebody of the demo town without mail or telephone. Its page exists in Development only.</summary>
public sealed class DemoSignIn(Writes writes, ISeal seal, TimeProvider clock)
{
    /// <summary>Every demo official has the same app, so that the panel can show its code.</summary>
    private static readonly byte[] AppSecret = "alleen voor de demo!"u8.ToArray();

    public string AppCode => Totp.CodeAt(AppSecret, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>Gives the secret for the cookie, or null for somebody who is not there.</summary>
    public async Task<string?> ExecuteAsync(Guid personId, CancellationToken cancellationToken)
    {
        var secret = BrowserSecret.New();
        var sealedSecret = seal.Close(SealedThing.SecondFactor, AppSecret);
        var outcome = await writes.RunAsync<bool>(
            async work =>
            {
                if (await work.Db.People.SingleOrDefaultAsync(p => p.Id == personId, work.CancellationToken) is not { } person)
                {
                    return false;
                }

                var session = Session.For(person, secret, work.Now);
                if (await work.Db.Appointments.AnyAsync(a => a.PersonId == personId && a.RevokedAt == null, work.CancellationToken))
                {
                    session.SecondFactorAt = work.Now;
                    if (!await work.Db.SecondFactors.AnyAsync(f => f.PersonId == personId, work.CancellationToken))
                    {
                        work.Db.Add(new SecondFactor { PersonId = personId, SealedSecret = sealedSecret, ConfirmedAt = work.Now });
                    }
                }

                work.Db.Add(session);
                return true;
            },
            cancellationToken);
        return outcome.Value ? secret : null;
    }
}
