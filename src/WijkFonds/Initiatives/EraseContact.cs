using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The initiator takes away how to reach them. The idea stays, and so does the code to come back with.</summary>
public sealed class EraseContact(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, input.Who))
            {
                return WritingRefusals.NotYours;
            }

            (await work.Db.InitiativeContacts.FindAsync([initiative.Id], cancellationToken))?.Erase();

            // Somebody with only a telephone has an entry that exists for this number alone.
            if (initiative.OwnerId is { } owner && await work.Db.People.FindAsync([owner], cancellationToken) is { Email: null } person)
            {
                person.Phone = null;
            }

            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Initiator Who);
}
