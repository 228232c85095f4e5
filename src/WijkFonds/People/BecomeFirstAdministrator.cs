using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Whoever started the portal becomes its first administrator. Works only while there is none (T-82).</summary>
public sealed class BecomeFirstAdministrator(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.AdministratorCountAsync() > 0)
            {
                return WritingRefusals.NotThere;
            }

            if (!EmailAddress.TryParse(input.Email, out var email))
            {
                return SignInRefusals.EmailMissing.At("Input.Email");
            }

            var name = ShownName.From(input.FirstName);
            if (!name.IsAccepted || name.Value.Length == 0)
            {
                return (name.Refusal ?? PeopleRefusals.NameMissing).At("Input.FirstName");
            }

            var person = await work.Db.People.SingleOrDefaultAsync(p => p.Email == email, work.CancellationToken);
            if (person is null)
            {
                person = new Person { Email = email, FirstName = name.Value, CreatedAt = work.Now };
                work.Db.Add(person);
            }

            person.EndSessions();
            var appointment = new Appointment { PersonId = person.Id, Role = Role.Administrator, AppointedAt = work.Now };
            work.Db.Add(appointment);
            work.Audit(appointment, nameof(BecomeFirstAdministrator), person.Id);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(string? Email, string? FirstName);
}
