using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>A helper writes an idea down for somebody at the door, on paper or by telephone (C17, E10, H01, U12). It counts like any other.</summary>
public sealed class WriteDownIdea(Writes writes)
{
    public Task<Outcome<Written>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Written>(
        form,
        async work =>
        {
            if (await work.Db.AppointedAsync(input.HelperId, Role.NeighbourhoodWorker, input.HomeId, cancellationToken) is not { } helper)
            {
                return WritingRefusals.NotYours;
            }

            if (!input.HasPermission)
            {
                work.Audit(helper, nameof(WriteDownIdea), input.HomeId, "zonder toestemming");
                return InitiativeRefusals.NoPermission.At("Input.HasPermission");
            }

            var idea = new NewIdea(input.HomeId, [], input.Dream, input.Needs, input.AskedCents, input.HelpWanted, input.Name, input.Reach, input.Reach.Length == 0)
            {
                ReturnCode = input.ReturnCode,
                Channel = input.Channel,
                EnteredById = input.HelperId,
            };
            var written = await idea.WriteAsync(work);
            if (!written.IsAccepted)
            {
                return written.Refusal!;
            }

            var (initiative, contact, home) = written.Value;
            work.Audit(helper, nameof(WriteDownIdea), initiative.Id, $"kanaal {input.Channel}, met toestemming");
            if (contact.Email is not null && initiative.OwnerId is { } owner)
            {
                work.Mail.Send(new IdeaReceivedLetter(initiative.About(home.Id), home.Contact.FirstName, initiative.AnswerBy, input.ReturnCode), owner);
            }

            return new Written(initiative.Id, initiative.Slug, initiative.InitiatorName);
        },
        cancellationToken);

    public sealed record Input(Guid HelperId, Guid HomeId, string Dream, string ReturnCode)
    {
        public Need Needs { get; init; }

        public long? AskedCents { get; init; }

        public string HelpWanted { get; init; } = "";

        public string Name { get; init; } = "";

        public string Reach { get; init; } = "";

        public Channel Channel { get; init; } = Channel.Spoken;

        /// <summary>The person said: yes, write this down for me.</summary>
        public bool HasPermission { get; init; }
    }

    public sealed record Written(Guid Id, string Slug, string Name);
}
