using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.LookBacks;

/// <summary>An initiative grows: wijkwerker or alderman says so. Proven needs a good conversation that the initiator confirmed.</summary>
public sealed class ChangeStage(Writes writes)
{
    /// <summary>From where to where. Stopping is always possible, and so is beginning again (B18).</summary>
    public static readonly IReadOnlySet<(Stage From, Stage To)> Steps = new HashSet<(Stage, Stage)>
    {
        (Stage.Idea, Stage.Start), (Stage.Start, Stage.Growth), (Stage.Start, Stage.Proven), (Stage.Growth, Stage.Proven),
        (Stage.Proven, Stage.Independent), (Stage.Growth, Stage.Independent), (Stage.Independent, Stage.Proven),
        (Stage.Idea, Stage.Stopped), (Stage.Start, Stage.Stopped), (Stage.Growth, Stage.Stopped), (Stage.Proven, Stage.Stopped), (Stage.Independent, Stage.Stopped),
        (Stage.Stopped, Stage.Start),
    };

    public sealed record Input(Guid PersonId, string Slug, Stage Stage);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var initiative = await work.Db.Initiatives.Include(i => i.Neighbourhoods).SingleOrDefaultAsync(i => i.Slug == input.Slug, work.CancellationToken);
            if (initiative is null)
            {
                return LookBackRefusals.NotThere;
            }

            var home = (initiative.Neighbourhoods.Find(n => n.IsHome) ?? initiative.Neighbourhoods[0]).NeighbourhoodId;
            var official = await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, home, work.CancellationToken)
                ?? await work.Db.AppointedAsync(input.PersonId, Role.Alderman, home, work.CancellationToken);
            if (official is null)
            {
                return LookBackRefusals.NotThere;
            }

            work.Audit(official, nameof(ChangeStage), initiative.Id, input.Stage.ToString());
            if (await work.IsOrWasTheirsAsync(initiative.Id, input.PersonId))
            {
                return AllocationRefusals.OwnInitiative;
            }

            if (!Steps.Contains((initiative.Stage, input.Stage)))
            {
                return LookBackRefusals.StageNotNow;
            }

            if (input.Stage == Stage.Proven && !await work.Db.LookBacks.AnyAsync(l => l.InitiativeId == initiative.Id && l.ConfirmedAt != null, work.CancellationToken))
            {
                return LookBackRefusals.TalkFirst;
            }

            if (input.Stage == Stage.Stopped && await MoneyStops.ReleaseAsync(work, initiative, official.Pseudonym, withWhatGoesOn: false) is { } stuck)
            {
                return stuck;
            }

            initiative.Stage = input.Stage;
            var name = await work.FirstNameAsync(input.PersonId);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.StageChanged, ByName = name, Text = input.Stage.ToString() });
            work.Changes(initiative.Id);
            work.Changes(home);
            if (initiative.OwnerId is { } owner)
            {
                work.Mail.Send(new StageChangedLetter(initiative.About(home), input.Stage, name, work.Today), owner);
            }

            return default(Done);
        }, cancellationToken);
}
