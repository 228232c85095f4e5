using System.Net;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Promises;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Promises;

/// <summary>B42, X29: who promises something says it in public, and everybody sees what became of it.</summary>
public sealed class PromiseTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly Neighbourhood laak = new() { Slug = "laak", Name = "Laak", Contact = new() { FirstName = "Anneke", Phone = "070 123 45 67" } };

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_promise_is_public_then_late_then_kept()
    {
        await portal.Database.GivenAsync(laak);
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, laak.Id);
        using var buur = portal.CreateClient();

        await anneke.LandAsync(await (await anneke.FormAsync("/loket/toezeggingen/laak", "Beloof dit")).Fill("Input.What", "De lamp bij de speeltuin brandt weer.").Fill("Input.Due", "2026-11-27").SendAsync());
        Assert.Contains("Nog 7 dagen", (await buur.PageAsync("/wijken/laak/toezeggingen")).Text(), StringComparison.Ordinal);
        Assert.Contains("De lamp bij de speeltuin brandt weer.", (await buur.PageAsync("/wijken/laak")).Text(), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Contains("2 dagen te laat", (await buur.PageAsync("/wijken/laak/toezeggingen")).Text(), StringComparison.Ordinal);

        using var back = await portal.SignInAsync("anneke@wijk.test");
        await back.LandAsync(await (await back.FormAsync("/loket/toezeggingen/laak", "Het is gedaan")).SendAsync("Het is gedaan"));
        var page = (await buur.PageAsync("/wijken/laak/toezeggingen")).Text();
        Assert.Contains("Gehouden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_yet_needs_a_reason_that_everybody_can_read()
    {
        await portal.Database.GivenAsync(laak, new Promise { NeighbourhoodId = laak.Id, ByName = "Anneke", What = "Een bankje", Due = new DateOnly(2026, 11, 10), MadeAt = portal.Clock.GetUtcNow() });
        using var anneke = await portal.SignInAsync("anneke@wijk.test", Role.NeighbourhoodWorker, laak.Id);

        var form = await anneke.FormAsync("/loket/toezeggingen/laak", "Het is gedaan");
        var refused = await form.SendAsync("Nog niet, en dit is waarom");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        await anneke.LandAsync(await (await anneke.FormAsync("/loket/toezeggingen/laak", "Het is gedaan")).Fill("Input.Explanation", "De maker is ziek.").SendAsync("Nog niet, en dit is waarom"));
        Assert.Contains("De maker is ziek.", (await anneke.PageAsync("/wijken/laak/toezeggingen")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_promises_for_another_wijk()
    {
        var vreewijk = new Neighbourhood { Slug = "vreewijk", Name = "Vreewijk", Contact = new() { FirstName = "Bo", Phone = "010" } };
        await portal.Database.GivenAsync(laak, vreewijk);
        using var bo = await portal.SignInAsync("bo@wijk.test", Role.NeighbourhoodWorker, vreewijk.Id);
        var person = await portal.PersonAsync("bo@wijk.test");

        Assert.Equal(HttpStatusCode.NotFound, (await bo.GetAsync("/loket/toezeggingen/laak")).StatusCode);
        var answer = await new MakePromise(portal.Database.Writes(portal.Clock)).ExecuteAsync(new(person.Id, laak.Id, "Iets", new DateOnly(2027, 1, 1)), FormKey.New(), CancellationToken.None);

        Assert.Same(WritingRefusals.NotYours, answer.Refusal);
    }
}
