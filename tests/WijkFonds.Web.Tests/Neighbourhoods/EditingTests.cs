using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Neighbourhoods;

public sealed class EditingTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_beheerder_makes_a_wijk_and_everybody_sees_it()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        var form = await femke.FormAsync("/beheer/wijken/nieuw");

        var answer = await form.Fill("Input.Name", "Óud-Zuid").Fill("Input.Goals", "Minder mensen zijn alleen\nHet plein is schoon").Fill("Input.ContactName", "Anneke").Fill("Input.ContactPhone", "070 123 45 67").Fill("Input.MicroLimit", "1.250").SendAsync();

        Assert.Equal("/beheer/wijken/oud-zuid?bewaard=true", answer.Headers.Location!.ToString());
        await using var db = portal.Database.Read();
        var wijk = await db.Neighbourhoods.SingleAsync();
        Assert.Equal(["Minder mensen zijn alleen", "Het plein is schoon"], wijk.Goals);
        Assert.Equal(1250_00, wijk.Settings.MicroLimitCents);
        Assert.Equal(nameof(SaveNeighbourhood), (await db.Set<AuditEntry>().SingleAsync()).Act);
        Assert.Contains("Óud-Zuid", await portal.CreateClient().GetStringAsync("/wijken/oud-zuid"), StringComparison.Ordinal);
    }

    /// <remarks>E15, U23: a fixed face, on every page of the wijk.</remarks>
    [Fact]
    public async Task The_contact_person_gets_a_photo_of_the_house_style_and_no_other_file()
    {
        await portal.Database.GivenAsync(new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070" } });
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);

        var chosen = await (await femke.FormAsync("/beheer/wijken/laak")).Fill("Input.ContactPhoto", "mensen/yusuf.svg").SendAsync();
        var forged = await (await femke.FormAsync("/beheer/wijken/laak")).Forge("Input.ContactPhoto", "../appsettings.json").SendAsync();

        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        Assert.Contains("/mensen/yusuf.svg?v=", await portal.CreateClient().GetStringAsync("/wijken/laak"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_editor_sees_both_texts_and_overwrites_nothing_unseen()
    {
        // Goal G10.
        await portal.Database.GivenAsync(new Neighbourhood { Slug = "laak", Name = "Laak", Motto = "Eerst", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070" } });
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        using var olga = await portal.SignInAsync("olga@wijk.test", Role.Administrator);
        var ofFemke = (await femke.FormAsync("/beheer/wijken/laak")).Fill("Input.Motto", "Woorden van Femke");
        var ofOlga = (await olga.FormAsync("/beheer/wijken/laak")).Fill("Input.Motto", "Woorden van Olga");

        Assert.Equal(HttpStatusCode.Found, (await ofFemke.SendAsync()).StatusCode);
        var conflict = await ofOlga.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await FormPost.ParseAsync(conflict);
        Assert.Contains("Woorden van Femke", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Woorden van Olga", page.Text(), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        Assert.Equal("Woorden van Femke", (await db.Neighbourhoods.AsNoTracking().SingleAsync()).Motto);

        // Having seen both, Olga may send hers.
        Assert.Equal(HttpStatusCode.Found, (await (await olga.FormAsync(conflict)).SendAsync()).StatusCode);
        Assert.Equal("Woorden van Olga", (await db.Neighbourhoods.AsNoTracking().SingleAsync()).Motto);
    }

    [Theory]
    [InlineData("Input.Name", "", "naam van de wijk")]
    [InlineData("Input.MicroLimit", "veel", "bijvoorbeeld 250")]
    [InlineData("Input.MiddleLimit", "1", "hoger is dan het eerste")]
    [InlineData("Input.CommentDays", "1", "van 7 tot en met 90")]
    [InlineData("Input.ContactPhone", "", "telefoonnummer")]
    public async Task What_cannot_be_is_told_at_the_field_and_nothing_is_kept(string field, string value, string told)
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        var form = (await femke.FormAsync("/beheer/wijken/nieuw")).Fill("Input.Name", "Laak").Fill("Input.ContactName", "Anneke").Fill("Input.ContactPhone", "070").Fill(field, value);

        var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, (await FormPost.ParseAsync(answer)).Text(), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        Assert.Equal(0, await db.Neighbourhoods.CountAsync());
    }
}
