using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Somebody takes their data away. Names and addresses go; the ledger, which never had them, is not touched (G50).</summary>
public sealed class EraseMe(Writes writes, IEnumerable<IPersonalData> everything)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.Db.People.SingleOrDefaultAsync(p => p.Id == input.PersonId && p.ErasedAt == null, work.CancellationToken) is not { } person)
            {
                return WritingRefusals.NotThere;
            }

            if (!input.IsSure)
            {
                return EraseRefusals.NotSure.At("Input.IsSure");
            }

            if (await work.Db.Appointments.AnyAsync(a => a.PersonId == person.Id && a.RevokedAt == null, work.CancellationToken))
            {
                return EraseRefusals.StillOfficial;
            }

            // The person last: the others still need to know whom to look for.
            foreach (var data in everything.OrderBy(data => data is PeopleData))
            {
                await data.EraseAsync(work, person);
            }

            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, bool IsSure);
}
