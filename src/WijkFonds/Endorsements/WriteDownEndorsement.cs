using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>A helper writes down, with permission, that somebody stands behind an initiative (C17, E10). It counts like any other support.</summary>
public sealed class WriteDownEndorsement(Writes writes)
{
    public Task<Outcome<Written>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Written>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || initiative.HiddenReason is not null || await work.WorkerAsync(initiative, input.HelperId) is not { } helper)
            {
                return WritingRefusals.NotYours;
            }

            var name = ShownName.From(input.FirstName);
            var reach = Reach.Read(input.Reach);
            var offer = input.TakesPart ? WrittenText.Clean(input.Offer) : "";
            if (Refuse(input, initiative, name, reach, offer) is { } refusal)
            {
                return refusal;
            }

            var person = await work.PersonByReachAsync(name.Value, reach!);
            work.Audit(helper, nameof(WriteDownEndorsement), initiative.Id, $"kanaal {input.Channel}, met toestemming");
            var endorsement = await work.EndorsementAsync(initiative.Id, person.Id);
            if (endorsement is { WithdrawnAt: null })
            {
                return new Written(initiative.Slug, person.FirstName, false);
            }

            if (endorsement is null)
            {
                endorsement = new Endorsement { InitiativeId = initiative.Id, PersonId = person.Id, Channel = input.Channel, EnteredById = input.HelperId };
                work.Db.Add(endorsement);
            }

            endorsement.TakesPart = input.TakesPart;
            endorsement.Offer = offer;
            endorsement.ShowsName = input.ShowsName;
            endorsement.GivenAt = work.Now;
            endorsement.WithdrawnAt = null;
            endorsement.Version++;
            await work.CountAsync(initiative.Id, +1);
            var total = await work.Db.Initiatives.Where(i => i.Id == initiative.Id).Select(i => i.EndorsementCount).SingleAsync(cancellationToken);
            await work.TellAsync(initiative, total, input.TakesPart);
            return new Written(initiative.Slug, person.FirstName, true);
        },
        cancellationToken);

    private static Refusal? Refuse(Input input, Initiative initiative, Outcome<string> name, Reach? reach, string offer) =>
        !input.HasPermission ? InitiativeRefusals.NoPermission.At("Input.HasPermission")
        : initiative.Stage == Stage.Stopped ? EndorsementRefusals.Stopped
        : !name.IsAccepted ? name.Refusal!.At("Input.FirstName")
        : name.Value.Length == 0 ? EndorsementRefusals.NoFirstName.At("Input.FirstName")
        : reach is null ? InitiativeRefusals.UnclearReach.At("Input.Reach")
        : offer.Length > EndorseInitiative.OfferMax ? EndorsementRefusals.OfferTooLong.At("Input.Offer")
        : null;

    public sealed record Input(Guid HelperId, Guid InitiativeId, string FirstName, string Reach, bool TakesPart, string Offer, bool ShowsName, Channel Channel, bool HasPermission);

    public sealed record Written(string Slug, string FirstName, bool IsNew);
}
