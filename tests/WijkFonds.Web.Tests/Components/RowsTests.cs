using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Components;

/// <summary>The same question in each row of a list: what was typed stays in its own row, and the summary leads to that row.</summary>
public sealed class RowsTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public RowsTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_day_that_cannot_be_comes_back_in_its_own_row_of_the_till()
    {
        await town.BuildAsync();
        foreach (var slug in new[] { "bankje", "kotercafe" })
        {
            var initiative = await town.InitiativeAsync(slug);
            var allocation = await town.ProposedAsync(initiative, 500_00);
            await town.DecideAsync(town.Answer(allocation));
            await town.PayeeAsync(initiative);
            Assert.Null((await town.OrderAsync(allocation)).Refusal);
        }

        using var treasurer = await SignInAsync(town.Treasurer);
        var forms = Forms(await treasurer.PageAsync("/kas"), "Confirm");
        Assert.All(forms, form => Assert.Equal("2026-11-20", Question(form).Value));

        var answer = await new FormPost(treasurer, new Uri(treasurer.BaseAddress!, "/kas"), forms[1]).Fill("PaidOn", "2026-12-24").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await FormPost.ParseAsync(answer);
        var again = Forms(page, "Confirm").ToDictionary(RowOf);
        var (refused, other) = (Question(again[RowOf(forms[1])]), Question(again[RowOf(forms[0])]));
        Assert.Equal(("2026-12-24", "2026-11-20"), (refused.Value, other.Value));
        Assert.Equal(("true", null), (refused.GetAttribute("aria-invalid"), other.GetAttribute("aria-invalid")));
        AssertLeadsTo(page, refused);
    }

    [Fact]
    public async Task One_neighbour_under_two_plans_is_two_rows_at_the_desk()
    {
        await town.BuildAsync(100_000_00);
        var initiative = await town.InitiativeAsync();
        var neighbour = (await town.NeighboursAsync(initiative, 1))[0];
        foreach (var _ in new[] { 1, 2 })
        {
            var plan = await town.ProposedAsync(initiative, 6_000_00);
            Assert.Null((await new CommentOnPlan(town.Writes).ExecuteAsync(new(neighbour.Id, plan, "Doen!"), FormKey.New(), default)).Refusal);
        }

        using var worker = await SignInAsync(town.Worker);
        var forms = Forms(await worker.PageAsync("/loket/initiatieven/kotercafe/geld"), "Hide");
        Assert.Equal(2, forms.Count);
        Assert.Equal(2, forms.Select(form => Question(form).Id).Distinct().Count());

        var answer = await new FormPost(worker, new Uri(worker.BaseAddress!, "/loket/initiatieven/kotercafe/geld"), forms[1]).Fill("Input.Reason", " ").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await FormPost.ParseAsync(answer);
        var refused = Question(Forms(page, "Hide").Single(form => RowOf(form) == RowOf(forms[1])));
        AssertLeadsTo(page, refused);
        Assert.Same(refused.Closest("details"), page.QuerySelector("details[open]"));
    }

    private static void AssertLeadsTo(IHtmlDocument page, IElement question)
    {
        var ids = page.QuerySelectorAll("main [id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("#" + question.Id, page.QuerySelector(".wf-errors a")!.GetAttribute("href"));
        Assert.Contains(question.GetAttribute("aria-describedby")!, ids);
    }

    private static List<IHtmlFormElement> Forms(IHtmlDocument page, string handler) =>
        [.. page.QuerySelectorAll<IHtmlFormElement>("main form").Where(form => form.GetAttribute("action")!.Contains("handler=" + handler, StringComparison.Ordinal))];

    private static IHtmlInputElement Question(IHtmlFormElement form) => form.QuerySelectorAll<IHtmlInputElement>("input[id]").Single();

    private static string RowOf(IHtmlFormElement form) => form.QuerySelector<IHtmlInputElement>("input[name$='.Row']")!.Value;

    private async Task<HttpClient> SignInAsync(Person person)
    {
        var client = portal.CreateClient();
        await client.SignInAsync(portal, person);
        return client;
    }
}
