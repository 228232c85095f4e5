using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>An official without a second step gets a secret for the app on the telephone. It counts only after the first right code.</summary>
public sealed class OfferSecondFactor(Writes writes, ISeal seal)
{
    public Task<Outcome<Done>> ExecuteAsync(Guid personId, FormKey form, CancellationToken cancellationToken)
    {
        var closed = seal.Close(SealedThing.SecondFactor, Totp.NewSecret());
        return writes.OnceAsync<Done>(
            form,
            async work =>
            {
                var factor = await work.Db.SecondFactors.SingleOrDefaultAsync(f => f.PersonId == personId, work.CancellationToken);
                if (factor?.ConfirmedAt is not null)
                {
                    return WritingRefusals.NotYours;
                }

                if (factor is null)
                {
                    work.Db.Add(new SecondFactor { PersonId = personId, SealedSecret = closed });
                }
                else
                {
                    factor.SealedSecret = closed;
                }

                return default(Done);
            },
            cancellationToken);
    }
}
