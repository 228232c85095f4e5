using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>A resident tells an idea, with or without an account (B01, B02, B03, B08). Within five working days a person answers (B10).</summary>
public sealed class TellIdea(Writes writes)
{
    public Task<Outcome<Told>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Told>(
        form,
        async work =>
        {
            var parent = input.ParentId is null ? null : await work.Db.Initiatives.Visible().SingleOrDefaultAsync(i => i.Id == input.ParentId, cancellationToken);
            var idea = new NewIdea(input.HomeId, input.AlsoIn, input.Dream, input.Needs, input.AskedCents, input.HelpWanted, input.Name, input.Reach, input.ComesBy)
            {
                OwnerId = input.PersonId,
                ReturnCode = input.ReturnCode,
                ParentId = parent?.Id,
                Different = parent is null ? "" : input.Different,
            };
            var written = await idea.WriteAsync(work);
            if (!written.IsAccepted)
            {
                return written.Refusal!;
            }

            var (initiative, contact, home) = written.Value;
            if (parent is not null)
            {
                work.Db.Add(new InitiativeEvent { InitiativeId = parent.Id, At = work.Now, Kind = InitiativeEventKind.TakenOver, ByName = initiative.InitiatorName, Text = home.Name, SubjectId = initiative.Id });
                work.Changes(parent.Id);
            }

            if (initiative.OwnerId is { } owner && (contact.Email is not null || input.PersonId is not null))
            {
                work.Mail.Send(new IdeaReceivedLetter(initiative.About(home.Id), home.Contact.FirstName, initiative.AnswerBy, input.ReturnCode), owner);
            }

            if (input.DraftId is { } draftId && await work.Db.InitiativeDrafts.FindAsync([draftId], cancellationToken) is { } draft)
            {
                work.Db.Remove(draft);
            }

            return new Told(initiative.Id, initiative.Slug);
        },
        cancellationToken);

    /// <param name="ReturnCode">Made with the form, so that the same form always belongs to the same code; we keep only its hash.</param>
    public sealed record Input(Guid HomeId, string Dream, string Reach, string ReturnCode)
    {
        public IReadOnlyCollection<Guid> AlsoIn { get; init; } = [];

        public Need Needs { get; init; }

        public long? AskedCents { get; init; }

        public string HelpWanted { get; init; } = "";

        public string Name { get; init; } = "";

        public bool ComesBy { get; init; }

        /// <summary>Who is signed in, if anybody.</summary>
        public Guid? PersonId { get; init; }

        public Guid? ParentId { get; init; }

        public string Different { get; init; } = "";

        public Guid? DraftId { get; init; }
    }

    public sealed record Told(Guid Id, string Slug);
}
