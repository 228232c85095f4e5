using Microsoft.EntityFrameworkCore;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.LookBacks;

/// <summary>
/// The initiator says: dit klopt; what is not right they put right first. Or says so by telephone, and the wijkwerker notes it.
/// Then it is public, and the neighbours who stood behind it are asked once whether they notice it.
/// </summary>
public sealed class ConfirmLookBack(Writes writes)
{
    /// <param name="PhoneNote">Only from a wijkwerker: when was called and who said yes.</param>
    public sealed record Input(Guid PersonId, Guid LookBackId, string Changed, string FellShort, string Needs, string Unexpected, string PhoneNote, SpentNearby? SpentNearby = null);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var lookBack = await work.Db.LookBacks.SingleOrDefaultAsync(l => l.Id == input.LookBackId, work.CancellationToken);
            if (lookBack is null)
            {
                return LookBackRefusals.NotThere;
            }

            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == lookBack.InitiativeId, work.CancellationToken);
            var isOwner = initiative.OwnerId == input.PersonId;
            if (!isOwner)
            {
                if (await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, lookBack.NeighbourhoodId, work.CancellationToken) is not { } worker)
                {
                    return LookBackRefusals.NotThere;
                }

                work.Audit(worker, nameof(ConfirmLookBack), lookBack.Id);
                if (string.IsNullOrWhiteSpace(input.PhoneNote))
                {
                    return LookBackRefusals.PhoneNoteMissing.At("Input.PhoneNote");
                }
            }

            if (lookBack.ConfirmedAt is not null)
            {
                return LookBackRefusals.AlreadyConfirmed;
            }

            if (string.IsNullOrWhiteSpace(input.Changed))
            {
                return LookBackRefusals.ChangedMissing.At("Input.Changed");
            }

            lookBack.Changed = input.Changed.Trim();
            lookBack.FellShort = input.FellShort.Trim();
            lookBack.Needs = input.Needs.Trim();
            lookBack.Unexpected = input.Unexpected.Trim();
            lookBack.SpentNearby = input.SpentNearby;
            lookBack.ConfirmedAt = work.Now;
            lookBack.ConfirmedById = input.PersonId;
            lookBack.ConfirmedByPhone = isOwner ? "" : input.PhoneNote.Trim();
            lookBack.Version++;
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.LookedBack, ByName = initiative.InitiatorName, Text = lookBack.Changed, SubjectId = lookBack.Id });
            if (initiative.Stage == Stage.Start && !lookBack.DidNotWork)
            {
                initiative.Stage = Stage.Growth;
                work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.StageChanged, Text = nameof(Stage.Growth) });
            }

            await AskNeighboursAsync(work, initiative, lookBack);
            work.Changes(initiative.Id);
            work.Changes(lookBack.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);

    private static async Task AskNeighboursAsync(Work work, Initiative initiative, LookBack lookBack)
    {
        var agreement = await work.Db.Grants.Where(g => g.Id == lookBack.GrantId).Select(g => g.Agreement).FirstOrDefaultAsync(work.CancellationToken) ?? initiative.Title;
        var neighbours = await work.Db.Endorsements
            .Where(e => e.InitiativeId == initiative.Id && e.WithdrawnAt == null && e.PersonId != initiative.OwnerId)
            .Select(e => e.PersonId)
            .ToListAsync(work.CancellationToken);
        foreach (var person in neighbours)
        {
            var question = new NeighbourVerdict { LookBackId = lookBack.Id, InitiativeId = initiative.Id, PersonId = person, AskedAt = work.Now };
            work.Db.Add(question);
            work.Mail.Send(new NoticeQuestionLetter(initiative.About(lookBack.NeighbourhoodId), lookBack.Id, agreement, question.Id), person);
        }
    }
}
