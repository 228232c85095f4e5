using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Mail;
using WijkFonds.People;

namespace WijkFonds.Web.Tests.Driving;

/// <summary>
/// Signs somebody in as they would do it themselves: e-mail, code from the mail, and for officials the code from the app.
/// <code>
/// using var marieke = await portal.SignInAsync("marieke@wijk.test", Role.Alderman, laak.Id);
/// using var samira = await portal.SignInAsync("samira@wijk.test");
/// </code>
/// </summary>
public static class SigningIn
{
    private static readonly byte[] AppSecret = "twintig bytes geheim"u8.ToArray();

    /// <summary>A browser in which this person is signed in. Makes the person, and the appointment when a role is given, if they are not there yet.</summary>
    public static async Task<HttpClient> SignInAsync(this TestPortal portal, string email, Role? role = null, Guid? neighbourhoodId = null)
    {
        var client = portal.CreateClient();
        await client.SignInAsync(portal, email, role, neighbourhoodId);
        return client;
    }

    public static async Task SignInAsync(this HttpClient client, TestPortal portal, string email, Role? role = null, Guid? neighbourhoodId = null)
    {
        var person = await portal.PersonAsync(email);
        if (role is not null)
        {
            await portal.AppointAsync(person.Id, role.Value, neighbourhoodId);
        }

        await client.SignInAsync(portal, person);
    }

    /// <summary>Signs in somebody who is there already, with the roles they already have.</summary>
    public static async Task SignInAsync(this HttpClient client, TestPortal portal, Person person)
    {
        var answer = await client.EnterCodeAsync(portal, person.Email!);
        var (isOfficial, next) = (await portal.IsOfficialAsync(person.Id), answer.Headers.Location!.ToString());
        if (isOfficial)
        {
            await portal.GivenAppAsync(person.Id);
            var form = await client.FormAsync(next);
            answer = await form.Fill("Input.Code", portal.AppCode()).SendAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.Found, $"The second step of {person.Email}: {(await FormPost.ParseAsync(answer)).Errors()}");
        }
    }

    /// <summary>Asks for a code and types it over; gives the answer to the right code.</summary>
    public static async Task<HttpResponseMessage> EnterCodeAsync(this HttpClient client, TestPortal portal, string email, string page = "/aanmelden")
    {
        // The limit of mails per hour is another test's subject.
        await portal.ForgetCodesAsync(email);
        var answer = await (await client.FormAsync(page)).Fill("Input.Email", email).SendAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"Asking a code for {email}: {(await FormPost.ParseAsync(answer)).Errors()}");
        answer = await (await client.FormAsync(answer.Headers.Location!.ToString())).Fill("Input.Code", await portal.MailedCodeAsync(email)).SendAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"Typing the code of {email}: {(await FormPost.ParseAsync(answer)).Errors()}");
        return answer;
    }

    /// <summary>The person with this address; made when needed.</summary>
    public static async Task<Person> PersonAsync(this TestPortal portal, string email, string? firstName = null)
    {
        await using var db = portal.Database.Read();
        if (await db.People.SingleOrDefaultAsync(p => p.Email == email) is { } found)
        {
            return found;
        }

        var name = firstName ?? string.Concat(email.Split('@')[0][..1].ToUpperInvariant(), email.Split('@')[0].AsSpan(1));
        var person = new Person { Email = email, FirstName = name, CreatedAt = portal.Clock.GetUtcNow() };
        await portal.Database.GivenAsync(person);
        return person;
    }

    /// <summary>Gives somebody a role, in one wijk or everywhere; nothing happens when they have it.</summary>
    public static async Task<Appointment> AppointAsync(this TestPortal portal, Guid personId, Role role, Guid? neighbourhoodId = null)
    {
        await using var db = portal.Database.Read();
        if (await db.Appointments.FirstOrDefaultAsync(a => a.PersonId == personId && a.Role == role && a.NeighbourhoodId == neighbourhoodId && a.RevokedAt == null) is { } found)
        {
            return found;
        }

        var appointment = new Appointment { PersonId = personId, Role = role, NeighbourhoodId = neighbourhoodId, AppointedAt = portal.Clock.GetUtcNow() };
        await portal.Database.GivenAsync(appointment);
        return appointment;
    }

    /// <summary>What the official's app shows now. Every test official has the same app.</summary>
    public static string AppCode(this TestPortal portal) => Totp.CodeAt(AppSecret, Totp.StepAt(portal.Clock.GetUtcNow()));

    /// <summary>The code in the last mail to this address.</summary>
    public static async Task<string> MailedCodeAsync(this TestPortal portal, string email)
    {
        await using var db = portal.Database.Read();
        var mails = await db.Set<OutboxMail>().Where(m => m.ToAddress == email && m.Kind == nameof(SignInCodeLetter)).OrderByDescending(m => m.QueuedAt).ToListAsync();
        var attempt = await db.SignInCodes.Where(c => c.Email == email && c.MailNumber != null).OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).FirstAsync();
        return mails.Select(m => (SignInCodeLetter)Letters.Read(m.Kind, m.Letter)!).Single(letter => letter.AttemptId == attempt.Id).Code;
    }

    /// <summary>Puts the app on the telephone of an official, with its code not used yet: the clock of a test stands still.</summary>
    public static Task GivenAppAsync(this TestPortal portal, Guid personId) => portal.ChangeAsync(async db =>
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.PersonId == personId);
        if (factor is null)
        {
            db.Add(new SecondFactor { PersonId = personId, SealedSecret = seal.Close(SealedThing.SecondFactor, AppSecret), ConfirmedAt = portal.Clock.GetUtcNow() });
        }
        else
        {
            factor.LastStep = 0;
        }
    });

    /// <summary>Changes rows behind the portal's back, to make the world a test needs.</summary>
    public static Task ChangeAsync(this TestPortal portal, Func<WijkFondsDb, Task> change) => portal.Database.Lane.RunAsync(
        async (db, stop) =>
        {
            await change(db);
            return (await db.SaveChangesAsync(stop), true);
        },
        CancellationToken.None);

    private static Task ForgetCodesAsync(this TestPortal portal, string email) =>
        portal.ChangeAsync(db => db.SignInCodes.Where(c => c.Email == email).ExecuteDeleteAsync());

    private static async Task<bool> IsOfficialAsync(this TestPortal portal, Guid personId)
    {
        await using var db = portal.Database.Read();
        return await db.Appointments.AnyAsync(a => a.PersonId == personId && a.RevokedAt == null);
    }
}
