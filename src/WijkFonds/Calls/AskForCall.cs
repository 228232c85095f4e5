using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Calls;

/// <summary>[Bel mij]: somebody would rather talk than type (H01, B32). It becomes a task in the wijkwerker's list of people to call.</summary>
public sealed class AskForCall(Writes writes)
{
    private const int AboutMax = 500;

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var name = ShownName.From(input.Name);
            var about = WrittenText.Clean(input.About);
            if (!name.IsAccepted)
            {
                return name.Refusal!.At("Input.Name");
            }

            if (Reach.Read(input.Phone) is not { Phone: { } phone })
            {
                return CallRefusals.NoPhone.At("Input.Phone");
            }

            if (about.Length > AboutMax || await work.Db.Neighbourhoods.FindAsync([input.NeighbourhoodId], cancellationToken) is null)
            {
                return about.Length > AboutMax ? InitiativeRefusals.TooLong.With(AboutMax / 6).At("Input.About") : InitiativeRefusals.UnknownWijk;
            }

            // Without an e-mail address, so that the letter becomes a call.
            var caller = new Person { FirstName = name.Value.Length > 0 ? name.Value : ShownName.Nobody, Phone = phone, CreatedAt = work.Now };
            work.Db.Add(caller);
            work.Mail.Send(new CallMeLetter(input.NeighbourhoodId, caller.Id, about), caller.Id);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid NeighbourhoodId, string Name, string Phone, string About);
}
