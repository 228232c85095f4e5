using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>The six digits from the mail are typed over. Right: a new session begins. Five times wrong: a new code is needed.</summary>
/// <remarks>A wrong try must be kept, so it is an answer and not a refusal. The attempt itself guards against doubles.</remarks>
public sealed class EnterSignInCode(Writes writes)
{
    public async Task<Outcome<Answer>> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var digits = new string([.. (input.Code ?? "").Where(char.IsAsciiDigit)]);
        return await writes.RunAsync<Answer>(
            async work =>
            {
                if (await LastAttemptAsync(work, input.BrowserSecret) is not { } attempt || (!attempt.IsOpenAt(work.Now) && attempt.ProvenAt is null))
                {
                    return new Answer(Step.Over);
                }

                if (!BrowserSecret.AreEqual(attempt.CodeHash, SignInCode.HashOf(input.BrowserSecret, digits)))
                {
                    attempt.Tries++;
                    return new Answer(attempt.Tries < SignInCode.TriesMax ? Step.Wrong : Step.Over);
                }

                attempt.ProvenAt ??= work.Now;
                return await BeginSessionAsync(work, attempt, input.BrowserSecret, attempt.FirstName);
            },
            cancellationToken);
    }

    internal static Task<SignInCode?> LastAttemptAsync(Work work, string browserSecret)
    {
        var browser = BrowserSecret.Hash(browserSecret);
        return work.Db.SignInCodes.Where(c => c.BrowserHash == browser).OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(work.CancellationToken);
    }

    /// <summary>Signs in who proved to read the mail of this address; makes a person of who is new and said a first name.</summary>
    internal static async Task<Answer> BeginSessionAsync(Work work, SignInCode attempt, string browserSecret, string? firstName)
    {
        var secret = BrowserSecret.Derive(browserSecret, "sessie", attempt.Id.ToString("N"));
        if (attempt.SessionId is not null)
        {
            // A double click: the same session again, unless it has ended since.
            var isThere = await work.Db.Sessions.AnyAsync(s => s.Id == attempt.SessionId, work.CancellationToken);
            return isThere && work.Now < attempt.AskedAt + SignInCode.Lifetime ? new Answer(Step.SignedIn, secret, attempt.Email) : new Answer(Step.Over);
        }

        if (work.Now >= attempt.AskedAt + SignInCode.Lifetime)
        {
            return new Answer(Step.Over);
        }

        var person = await work.Db.People.SingleOrDefaultAsync(p => p.Email == attempt.Email, work.CancellationToken);
        if (person is null)
        {
            if (firstName is null)
            {
                return new Answer(Step.NameMissing);
            }

            person = new Person { FirstName = firstName, Email = attempt.Email, CreatedAt = work.Now };
            work.Db.Add(person);
        }

        if (person.BlockedAt is not null)
        {
            return new Answer(Step.Blocked);
        }

        var session = Session.For(person, secret, work.Now);
        work.Db.Add(session);
        attempt.SessionId = session.Id;
        return new Answer(Step.SignedIn, secret, attempt.Email);
    }

    public enum Step
    {
        SignedIn,
        Wrong,
        Over,
        NameMissing,
        Blocked,
    }

    public sealed record Input(string BrowserSecret, string? Code);

    public sealed record Answer(Step Step, string? SessionSecret = null, string? Email = null);
}
