using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Somebody lost the telephone: another administrator lets them connect a new app. All their sessions end.</summary>
public sealed class ResetSecondFactor(Writes writes)
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
            work.Audit(administrator, nameof(ResetSecondFactor), input.PersonId, reason);
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

            await work.Db.SecondFactors.Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
            person.EndSessions();
            work.Mail.Send(new SecondFactorResetLetter(work.Key), person.Id);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid ActingId, Guid PersonId, string? Reason);
}
