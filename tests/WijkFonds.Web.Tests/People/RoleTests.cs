using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Audit;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Security;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.People;

/// <summary>T-81 and T-82: nobody gives roles alone, nobody gives one to themselves, and somebody is always left to do it.</summary>
public sealed class RoleTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_role_counts_when_another_administrator_agrees()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var olga = await portal.SignInAsync("olga@wijk.test", Role.Administrator);

        await ProposeAsync(femke, "marieke@wijk.test", "Marieke", Role.Alderman);
        Assert.False(await HoldsAsync("marieke@wijk.test", Role.Alderman));
        var own = await femke.PageAsync("/beheer/mensen");
        Assert.DoesNotContain("Ja, doe dit", own.Text(), StringComparison.Ordinal);

        var answer = await (await olga.FormAsync("/beheer/mensen", "handler=Yes")).SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.True(await HoldsAsync("marieke@wijk.test", Role.Alderman));
        await using var db = portal.Database.Read();
        Assert.Equal([nameof(DecideRole), nameof(ProposeRole)], await db.Set<AuditEntry>().Select(a => a.Act).OrderBy(act => act).ToListAsync());
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(RoleChangedLetter)));
    }

    [Fact]
    public async Task Nobody_agrees_with_their_own_proposal_or_changes_their_own_role()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var olga = await portal.SignInAsync("olga@wijk.test", Role.Administrator);
        await ProposeAsync(femke, "marieke@wijk.test", "Marieke", Role.Alderman);
        await using var db = portal.Database.Read();
        var proposal = await db.RoleProposals.SingleAsync();

        // The button is not there, so forge it on the form that takes the proposal back.
        var form = await femke.FormAsync("/beheer/mensen", "handler=No");
        using var content = new FormUrlEncodedContent(form.Fields);
        var answer = await femke.PostAsync("/beheer/mensen?handler=Yes", content);
        var own = await ProposeAsync(olga, "olga@wijk.test", "", Role.Treasurer, accepted: false);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Jij hebt dit voorgesteld", (await FormPost.ParseAsync(answer)).Text(), StringComparison.Ordinal);
        Assert.Contains("Dit gaat over jezelf", (await FormPost.ParseAsync(own)).Text(), StringComparison.Ordinal);
        Assert.False(await HoldsAsync("marieke@wijk.test", Role.Alderman));
        Assert.Contains(await db.Set<AuditEntry>().Where(a => a.WasRefused).Select(a => a.SubjectId).ToListAsync(), id => id == proposal.PersonId);
    }

    [Fact]
    public async Task Two_administrators_always_stay()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var olga = await portal.SignInAsync("olga@wijk.test", Role.Administrator);
        var dirk = await portal.PersonAsync("dirk@wijk.test");

        var answer = await RevokeAsync(femke, await portal.PersonAsync("olga@wijk.test"));
        Assert.Contains("altijd twee beheerders", (await FormPost.ParseAsync(answer)).Text(), StringComparison.Ordinal);

        await portal.AppointAsync(dirk.Id, Role.Administrator);
        Assert.Equal(HttpStatusCode.Found, (await RevokeAsync(femke, dirk)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await (await olga.FormAsync("/beheer/mensen", "handler=Yes")).SendAsync()).StatusCode);
        Assert.False(await HoldsAsync("dirk@wijk.test", Role.Administrator));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_with_the_word_of_the_console_and_then_the_page_is_gone()
    {
        using var client = portal.CreateClient();
        using var console = new StringWriter();
        await portal.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync(console);
        var word = console.ToString().Split(' ')[^1].Trim();

        var wrong = await (await client.FormAsync("/beheer/begin")).Fill("Input.Word", "raad maar").Fill("Input.Email", "dief@wijk.test").Fill("Input.FirstName", "Dief").SendAsync();
        var right = await (await client.FormAsync("/beheer/begin")).Fill("Input.Word", word).Fill("Input.Email", "femke@wijk.test").Fill("Input.FirstName", "Femke").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.True(await HoldsAsync("femke@wijk.test", Role.Administrator));
        Assert.False(await HoldsAsync("dief@wijk.test", Role.Administrator));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/beheer/begin")).StatusCode);
        using var silent = new StringWriter();
        await portal.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync(silent);
        Assert.Empty(silent.ToString());
    }

    [Fact]
    public async Task Whose_app_was_disconnected_hears_it_at_once()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker);
        var person = await portal.PersonAsync("anneke@wijk.test");

        using var answer = await (await femke.FormAsync($"/beheer/mensen/{person.Id:N}", "Reset")).Fill("Input.Reason", "Telefoon kwijt").SendAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var letter = await portal.Post.LatestFor<SecondFactorResetLetter>("anneke@wijk.test");
        Assert.Contains("losgekoppeld", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/aanmelden", letter.Link, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await anneke.GetAsync("/loket")).StatusCode);
    }

    [Fact]
    public async Task A_role_of_one_wijk_says_nothing_in_another()
    {
        var laak = new WijkFonds.Neighbourhoods.Neighbourhood { Slug = "laak", Name = "Laak", Contact = new() { FirstName = "Anneke", Phone = "070" } };
        var vreewijk = new WijkFonds.Neighbourhoods.Neighbourhood { Slug = "vreewijk", Name = "Vreewijk", Contact = new() { FirstName = "Bram", Phone = "010" } };
        await portal.Database.GivenAsync(laak, vreewijk);
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);

        await ProposeAsync(femke, "marieke@wijk.test", "Marieke", Role.Alderman, laak.Id);

        await using var db = portal.Database.Read();
        var marieke = await db.People.SingleAsync(p => p.Email == "marieke@wijk.test");
        Assert.NotNull(await db.AppointedAsync(marieke.Id, Role.Alderman, laak.Id, default));
        Assert.Null(await db.AppointedAsync(marieke.Id, Role.Alderman, vreewijk.Id, default));
        Assert.Null(await db.AppointedAsync(marieke.Id, Role.Treasurer, laak.Id, default));
    }

    [Fact]
    public async Task What_nobody_may_fill_in_has_no_effect()
    {
        // T-19: over-posting. Forty fields that a curious person might guess.
        string[] guesses = ["IsAdmin", "Id", "PersonId", "Input.PersonId", "Input.ActingId", "ActingId", "ProposedById", "DecidedById", "WasConfirmed", "Input.WasConfirmed", "Status", "Amount", "AmountCents", "OwnerId", "IsApproved", "IsRevocation", "Input.IsRevocation", "BlockedAt", "SecurityStamp", "Pseudonym", "Appointments[0].Role", "Person.Email", "Officials[0].Id", "Proposals[0].MayConfirm", "Input.Appointment.Role", "CreatedAt", "Input.DecidedAt", "Version", "Language", "Posts[0].Role", "User", "Role[0]", "Input.NeighbourhoodIds", "handler2", "_method", "X-HTTP-Method-Override", "Input.IsConfirmed", "IsComplete", "SecondFactorAt", "HasApp"];
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var olga = await portal.SignInAsync("olga@wijk.test", Role.Administrator);
        var form = (await femke.FormAsync("/beheer/mensen", "Propose")).Fill("Input.Email", "marieke@wijk.test").Fill("Input.FirstName", "Marieke").Tick("Input.Role", nameof(Role.Alderman)).Fill("Input.Reason", "Zij kent de wijk");
        foreach (var guess in guesses)
        {
            form.Forge(guess, "true");
        }

        await form.SendAsync();

        await using var db = portal.Database.Read();
        var proposal = await db.RoleProposals.SingleAsync();
        Assert.Null(proposal.DecidedAt);
        Assert.False(proposal.WasConfirmed || proposal.IsRevocation);
        Assert.Equal((await portal.PersonAsync("femke@wijk.test")).Id, proposal.ProposedById);
        Assert.Equal(2, await db.Appointments.CountAsync());
    }

    private static async Task<HttpResponseMessage> ProposeAsync(HttpClient client, string email, string name, Role role, Guid? wijk = null, bool accepted = true)
    {
        var form = (await client.FormAsync("/beheer/mensen", "Propose")).Fill("Input.Email", email).Fill("Input.FirstName", name).Tick("Input.Role", role.ToString()).Fill("Input.Reason", "Zij kent de wijk");
        if (wijk is { } id)
        {
            form.Tick("Input.NeighbourhoodId", id.ToString());
        }

        var answer = await form.SendAsync();
        Assert.Equal(accepted, answer.StatusCode == HttpStatusCode.Found);
        return answer;
    }

    private async Task<HttpResponseMessage> RevokeAsync(HttpClient client, Person person)
    {
        await using var db = portal.Database.Read();
        var appointment = await db.Appointments.SingleAsync(a => a.PersonId == person.Id && a.Role == Role.Administrator && a.RevokedAt == null);
        return await (await client.FormAsync($"/beheer/mensen/{person.Id:N}", "Revoke")).Tick("Input.AppointmentId", appointment.Id.ToString()).Fill("Input.Reason", "Ander werk").SendAsync();
    }

    private async Task<bool> HoldsAsync(string email, Role role)
    {
        await using var db = portal.Database.Read();
        return await db.Appointments.AnyAsync(a => a.Role == role && a.RevokedAt == null && db.People.Any(p => p.Id == a.PersonId && p.Email == email));
    }
}
