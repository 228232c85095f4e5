using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>The initiator, or the wijkwerker for them, tells to which account the bank pays.</summary>
public sealed class GivePayee(Writes writes, ISeal seal)
{
    private const int KeepYears = 7;

    public sealed record Input(Guid PersonId, string Slug, string Name, string Iban, bool IsKeeper);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug, work.CancellationToken);
            if (initiative is null)
            {
                return GrantRefusals.NotThere;
            }

            if (initiative.OwnerId != input.PersonId)
            {
                var home = (initiative.Neighbourhoods.Find(n => n.IsHome) ?? initiative.Neighbourhoods[0]).NeighbourhoodId;
                if (await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, home, work.CancellationToken) is not { } worker)
                {
                    return GrantRefusals.NotThere;
                }

                work.Audit(worker, nameof(GivePayee), initiative.Id);
            }

            var isChanged = await work.Db.Payees.AnyAsync(p => p.InitiativeId == initiative.Id && p.EndedAt == null, work.CancellationToken);

            if (string.IsNullOrWhiteSpace(input.Name))
            {
                return GrantRefusals.PayeeNameMissing.At("Input.Name");
            }

            if (!Grants.Iban.TryParse(input.Iban, out var iban))
            {
                return GrantRefusals.IbanWrong.At("Input.Iban");
            }

            var payee = new Payee
            {
                InitiativeId = initiative.Id,
                Name = input.Name.Trim(),
                SealedIban = seal.Close(iban),
                IbanEnd = Grants.Iban.End(iban),
                IsKeeper = input.IsKeeper,
                EnteredById = input.PersonId,
                EnteredAt = work.Now,
                KeepUntil = new DateOnly(work.Today.Year + KeepYears, 12, 31),
            };
            work.Db.Add(payee);
            if (initiative.OwnerId is { } owner && owner != input.PersonId)
            {
                var byName = await work.FirstNameAsync(input.PersonId);
                work.Mail.Send(new AccountGivenLetter(initiative.About(initiative.HomeId()), payee.Id, payee.IbanEnd, byName, isChanged), owner);
            }

            return payee.Id;
        }, cancellationToken);
}
