using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Keeps an idea that is not finished, as long as its writer wants; only who has the code can open it (B21, K24, U07).</summary>
public sealed class SaveDraft(Writes writes)
{
    private const int ContentMax = 60_000;

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            if (input.Content.Length is 0 or > ContentMax)
            {
                return input.Content.Length == 0 ? InitiativeRefusals.EmptyDraft : InitiativeRefusals.TooLong.With(NewIdea.TextMax / 6);
            }

            if (input.DraftId is { } id && await work.Db.InitiativeDrafts.FindAsync([id], cancellationToken) is { } known)
            {
                known.Content = input.Content;
                known.SavedAt = work.Now;
                return known.Id;
            }

            if (ReturnCode.Hash(input.ReturnCode) is not { } hash || await work.Db.InitiativeDrafts.AnyAsync(d => d.CodeHash == hash, cancellationToken))
            {
                return InitiativeRefusals.CodeInUse;
            }

            var draft = new InitiativeDraft { CodeHash = hash, Content = input.Content, SavedAt = work.Now };
            work.Db.Add(draft);
            return draft.Id;
        },
        cancellationToken);

    /// <param name="DraftId">The draft that was opened with its code, or null for a new one.</param>
    public sealed record Input(string Content, string ReturnCode, Guid? DraftId);
}
