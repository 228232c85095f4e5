using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>A neighbour stands behind an initiative: "ik steun dit" or "ik doe mee" (C04). Once per person, whatever is pressed how often (G8).</summary>
public sealed class EndorseInitiative(Writes writes)
{
    internal const int OfferMax = 500;

    public Task<Outcome<Supported>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Supported>(
        form,
        async work =>
        {
            var endorsement = await work.EndorsementAsync(input.InitiativeId, input.PersonId);
            var isNew = endorsement is null or { WithdrawnAt: not null };
            if (isNew)
            {
                await work.CountAsync(input.InitiativeId, +1);
            }

            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || initiative.HiddenReason is not null)
            {
                return WritingRefusals.NotThere;
            }

            var offer = input.TakesPart ? WrittenText.Clean(input.Offer) : "";
            if (initiative.Stage == Stage.Stopped || offer.Length > OfferMax)
            {
                return initiative.Stage == Stage.Stopped ? EndorsementRefusals.Stopped : EndorsementRefusals.OfferTooLong.At("Input.Offer");
            }

            var joins = input.TakesPart && (isNew || !endorsement!.TakesPart);
            if (endorsement is null)
            {
                endorsement = new Endorsement { InitiativeId = initiative.Id, PersonId = input.PersonId };
                work.Db.Add(endorsement);
            }

            endorsement.TakesPart = input.TakesPart;
            endorsement.Offer = offer;
            endorsement.ShowsName = input.ShowsName;
            endorsement.GivenAt = isNew ? work.Now : endorsement.GivenAt;
            endorsement.WithdrawnAt = null;
            endorsement.Version++;
            var total = initiative.EndorsementCount;
            if (isNew || joins)
            {
                await work.TellAsync(initiative, total, joins);
            }

            work.ChangesPagesOf(initiative);
            return new Supported(initiative.Slug, total, isNew);
        },
        cancellationToken);

    /// <param name="ShowsName">May the first name stand on the page; without it only the number counts (U11).</param>
    public sealed record Input(Guid InitiativeId, Guid PersonId, bool TakesPart, string Offer, bool ShowsName);

    public sealed record Supported(string Slug, int Total, bool IsNew);
}
