using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>
/// The code from the app on the telephone, after signing in and again before approving money (T-13). A code works once.
/// Five wrong ones end this session; the person can always begin anew, so nobody can lock somebody else out.
/// </summary>
public sealed class EnterSecondFactor(Writes writes, ISeal seal)
{
    public Task<Outcome<Answer>> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var digits = new string([.. (input.Code ?? "").Where(char.IsAsciiDigit)]);
        return writes.RunAsync<Answer>(
            async work =>
            {
                var session = await work.Db.Sessions.SingleOrDefaultAsync(s => s.Id == input.SessionId, work.CancellationToken);
                if (session is null || session.WrongCodes >= Session.WrongCodesMax
                    || await work.Db.SecondFactors.SingleOrDefaultAsync(f => f.PersonId == session.PersonId, work.CancellationToken) is not { } factor)
                {
                    return Answer.SignInAgain;
                }

                if (Totp.Check(seal.Open(SealedThing.SecondFactor, factor.SealedSecret), digits, work.Now, factor.LastStep) is { } step)
                {
                    factor.LastStep = step;
                    factor.ConfirmedAt ??= work.Now;
                    session.SecondFactorAt = work.Now;
                    session.LastSeenAt = work.Now;
                    session.WrongCodes = 0;
                    return Answer.Right;
                }

                session.WrongCodes++;
                if (session.WrongCodes < Session.WrongCodesMax)
                {
                    return Answer.Wrong;
                }

                work.Db.Remove(session);
                return Answer.SignInAgain;
            },
            cancellationToken);
    }

    public enum Answer
    {
        Right,
        Wrong,
        SignInAgain,
    }

    public sealed record Input(string SessionId, string? Code);
}
