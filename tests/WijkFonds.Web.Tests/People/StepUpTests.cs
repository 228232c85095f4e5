using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.People;

/// <summary>T-13: who moves money held the telephone less than five minutes ago, and loses nothing by being asked.</summary>
public sealed class StepUpTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task After_five_minutes_one_question_comes_in_between_and_the_form_goes_on()
    {
        using var femke = await portal.SignInAsync("femke@wijk.test", Role.Administrator);
        var filledIn = (await femke.FormAsync("/beheer/geld/nieuw")).Forge("Input.Name", "Stedelijk fonds").Forge("Input.Purpose", "Voor iedereen");
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        var asked = await filledIn.SendAsync();
        var question = await femke.FormAsync(asked);
        Assert.Contains(question.Fields, field => field is { Key: "Input.Name", Value: "Stedelijk fonds" });
        Assert.Equal(filledIn.Fields.Single(field => field.Key == "_formulier").Value, question.Fields.Single(field => field.Key == "_formulier").Value);

        var wrong = await question.Fill("SecondStepCode", "000000").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.NotEmpty((await FormPost.ParseAsync(wrong)).Errors());

        var again = await femke.FormAsync(wrong);
        var direct = await (await femke.FormAsync("/beheer/geld/nieuw")).SendAsync();
        Assert.Contains("Ben jij het nog?", (await FormPost.ParseAsync(direct)).Text(), StringComparison.Ordinal);

        var right = await again.Fill("SecondStepCode", portal.AppCode()).SendAsync();
        Assert.DoesNotContain("Ben jij het nog?", (await FormPost.ParseAsync(right)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        Assert.Equal(portal.Clock.GetUtcNow(), (await db.Sessions.SingleAsync()).SecondFactorAt);
    }
}
