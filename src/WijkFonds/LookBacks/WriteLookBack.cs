using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.LookBacks;

/// <summary>The wijkwerker writes down the good conversation; the initiator reads it and says whether it is right.</summary>
public sealed class WriteLookBack(Writes writes)
{
    public sealed record Input(Guid PersonId, string Slug, DateOnly SpokenOn, string Changed, string FellShort, string Needs, string Unexpected, bool DidNotWork, SpentNearby? SpentNearby = null);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug, work.CancellationToken);
            if (initiative is null)
            {
                return LookBackRefusals.NotThere;
            }

            var home = (initiative.Neighbourhoods.Find(n => n.IsHome) ?? initiative.Neighbourhoods[0]).NeighbourhoodId;
            if (await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, home, work.CancellationToken) is not { } worker)
            {
                return LookBackRefusals.NotThere;
            }

            work.Audit(worker, nameof(WriteLookBack), initiative.Id);
            if (string.IsNullOrWhiteSpace(input.Changed))
            {
                return LookBackRefusals.ChangedMissing.At("Input.Changed");
            }

            if (input.SpokenOn > work.Today)
            {
                return LookBackRefusals.DayInFuture.At("Input.SpokenOn");
            }

            var grantId = await work.Db.Grants.Where(g => g.InitiativeId == initiative.Id).OrderByDescending(g => g.Id).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(work.CancellationToken);
            var lookBack = new LookBack
            {
                InitiativeId = initiative.Id,
                GrantId = grantId,
                NeighbourhoodId = home,
                SpokenOn = input.SpokenOn,
                Changed = input.Changed.Trim(),
                FellShort = input.FellShort.Trim(),
                Needs = input.Needs.Trim(),
                Unexpected = input.Unexpected.Trim(),
                DidNotWork = input.DidNotWork,
                SpentNearby = input.SpentNearby,
                WrittenById = input.PersonId,
                WrittenAt = work.Now,
            };
            work.Db.Add(lookBack);
            if (initiative.OwnerId is { } owner)
            {
                var name = await work.FirstNameAsync(input.PersonId);
                work.Mail.Send(new LookBackToConfirmLetter(initiative.About(home), lookBack.Id, name), owner);
            }

            return lookBack.Id;
        }, cancellationToken);
}
