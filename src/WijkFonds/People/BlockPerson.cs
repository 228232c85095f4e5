using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Somebody may not sign in for now, or may again. A block ends all sessions at once and never hides what was said before.</summary>
public sealed class BlockPerson(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.AdministratorAsync(input.ActingId) is not { } administrator)
            {
                return WritingRefusals.NotYours;
            }

            var reason = WrittenText.Clean(input.Reason);
            work.Audit(administrator, nameof(BlockPerson), input.PersonId, $"{(input.IsBlocked ? "dicht" : "open")}; {reason}");
            if (reason.Length == 0)
            {
                return PeopleRefusals.ReasonMissing.At("Input.Reason");
            }

            if (input.PersonId == input.ActingId)
            {
                return PeopleRefusals.OwnRole;
            }

            if (await work.Db.People.SingleOrDefaultAsync(p => p.Id == input.PersonId, work.CancellationToken) is not { } person)
            {
                return WritingRefusals.NotThere;
            }

            // Else one administrator could shut out the others, and so decide alone after all.
            if (input.IsBlocked && await work.AdministratorAsync(person.Id) is not null)
            {
                return PeopleRefusals.AdministratorNotBlocked;
            }

            person.BlockedAt = input.IsBlocked ? work.Now : null;
            person.EndSessions();
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid ActingId, Guid PersonId, bool IsBlocked, string? Reason);
}
