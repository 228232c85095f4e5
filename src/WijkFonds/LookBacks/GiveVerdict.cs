using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.LookBacks;

/// <summary>A neighbour tells with one press whether they notice it in the wijk; they may change their mind.</summary>
public sealed class GiveVerdict(Writes writes)
{
    public sealed record Input(Guid QuestionId, Noticed? Answer);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var question = await work.Db.NeighbourVerdicts.SingleOrDefaultAsync(v => v.Id == input.QuestionId, work.CancellationToken);
            if (question is null)
            {
                return LookBackRefusals.NotThere;
            }

            if (input.Answer is not { } answer || !Enum.IsDefined(answer))
            {
                return LookBackRefusals.AnswerMissing;
            }

            question.Answer = answer;
            question.AnsweredAt = work.Now;
            work.Changes(question.InitiativeId);
            return default(Done);
        }, cancellationToken);
}
