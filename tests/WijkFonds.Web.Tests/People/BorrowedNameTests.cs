using System.Net;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Web.Tests.Initiatives;

namespace WijkFonds.Web.Tests.People;

/// <summary>T-14: nobody looks like the town hall by the name they type, and nobody's name hides anything.</summary>
public sealed class BorrowedNameTests : IClassFixture<IdeaPortal>
{
    /// <summary>What is typed, and what neighbours read; null where the form says to choose another name.</summary>
    private static readonly (string Typed, string? Shown)[] Names =
    [
        // The words themselves, alone, in front, behind, inside.
        ("Wethouder Jansen", null), ("WETHOUDER", null), ("Jansen (wethouder)", null), ("Wethoudster Els", null), ("De Burgemeester", null), ("burgermeester Kees", null),
        ("Gemeente Voorbeeldstad", null), ("Namens de gemeente", null), ("Wijkwerker Anneke", null), ("anneke-wijkwerker", null), ("Beheerder", null), ("Penningmeester Piet", null),
        ("Ambtenaar Wim", null), ("Raadslid Fatima", null), ("Griffier", null), ("College van B en W", null), ("Politie", null), ("Handhaving", null), ("Moderator", null),
        ("Redactie WijkFonds", null), ("Admin", null), ("Administrator", null), ("Official", null), ("Alderman Marieke", null), ("Mayor", null), ("Systeem", null), ("System", null), ("Helpdesk", null), ("Stadhuis", null),
        // Written so that the eye reads them and a list does not.
        ("W e t h o u d e r", null), ("W.e.t.h.o.u.d.e.r", null), ("Wet-houder", null), ("W3thouder", null), ("vvethouder", null), ("Wéthöuder", null), ("\U0001D416\U0001D41E\U0001D42D\U0001D421\U0001D428\U0001D42E\U0001D41D\U0001D41E\U0001D42B", null),
        ("Ｗｅｔｈｏｕｄｅｒ", null), ("Ⓦⓔⓣⓗⓞⓤⓓⓔⓡ", null), ("Wеthоuder", null), ("Gеmееntе", null), ("Αdmin", null), ("Ꮤethouder", null), ("Wet\u200bhouder", null), ("Wet\u200c\u200dhouder", null), ("Wet\u00adhouder", null),
        ("We\u2060thouder", null), ("\ufeffWethouder", null), ("Geme\u034fente", null), ("Wet\u180ehouder", null), ("adm\u0131n", null), ("\u202eredniwA", "redniwA"), ("\u2067\u202eredniwA\u2069", "redniwA"),
        // Badges and signs that we do not draw.
        ("Samira ✅", "Samira"), ("⭐ Anneke", "Anneke"), ("Anneke ✔️", "Anneke"), ("👮 Bart", "Bart"), ("Roos™", "RoosTM"), ("Ria \U000E0067\U000E0062", "Ria"), ("Sa\u200bmi\u200dra", "Samira"),
        ("Z̸̢̛̖̫̪̈́̓̊a̷̛l̴̡͝g̷̡̛o̵", "Z̸̢a̷̛l̴̡g̷̡o̵"), ("\u0007Kees", "Kees"), ("Kees\r\nBcc: iedereen", "Kees"), ("Samira de Vries", "Samira"), ("Oma Toos", "Oma Toos"), ("Μαρία", "Μαρία"), ("Ольга", "Ольга"), ("王芳", "王芳"), ("José-María", "José-María"),
        ("samira@wijk.test", null), ("06 12345678", null), ("https://evil.example", null),
    ];

    private readonly IdeaPortal portal;

    public BorrowedNameTests(IdeaPortal portal) => this.portal = portal;

    [Fact]
    public async Task Under_an_idea_stands_a_plain_name_or_none()
    {
        using var client = portal.CreateClient();
        var wrong = new List<string>();
        foreach (var (typed, shown) in Names)
        {
            var form = await client.FormAsync("/initiatieven/nieuw?wijk=laak");
            using var answer = await form.Fill("Input.Dream", "Een bankje.").Fill("Input.Name", typed).Fill("Input.Reach", "06 12345678").SendAsync();
            var became = answer.StatusCode == HttpStatusCode.Found ? (await portal.ReadAsync(answer.Headers.Location!.ToString()[..^"/dank".Length])).InitiatorName : null;
            if (became != shown || (became is null && answer.StatusCode != HttpStatusCode.UnprocessableEntity))
            {
                wrong.Add($"{typed} → {became ?? $"refused ({(int)answer.StatusCode})"}, not {shown ?? "refused"}");
            }
        }

        Assert.True(Names.Length >= 60);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Wethouder Jansen")]
    [InlineData("Gеmееntе")]
    [InlineData("Wet\u200bhouder")]
    public async Task Who_is_new_does_not_get_in_under_such_a_name_either(string name)
    {
        using var client = portal.CreateClient();
        using var proven = await client.EnterCodeAsync(portal, $"nieuw-{Guid.NewGuid():N}@wijk.test");

        using var answer = await (await client.FormAsync(proven.Headers.Location!.ToString())).Fill("Input.FirstName", name).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Kies je eigen voornaam", (await FormPost.ParseAsync(answer)).Errors(), StringComparison.Ordinal);
    }
}
