using System.Net;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Web.Tests.Security.ForeignIds;

namespace WijkFonds.Web.Tests.Security;

/// <summary>T-41: a form with more in it than a page of ours could have sent is refused as a whole, on a page that says so, and nothing changes.</summary>
public sealed class PollutedFormTests : IClassFixture<GuardedTown>
{
    private readonly GuardedTown town;

    public PollutedFormTests(GuardedTown town) => this.town = town;

    [Fact]
    public async Task A_question_with_one_answer_gets_no_second_one()
    {
        var (wrong, sent) = (new List<string>(), 0);
        var before = await town.DumpAsync();
        var token = await TokenAsync();

        foreach (var ask in await FormsAsync())
        {
            foreach (var field in ask.Fields.Where(field => !field.IsInRoute && !field.TakesSeveral).Select(field => field.Name).Concat(["_formulier", "__RequestVerificationToken"]))
            {
                sent++;
                var value = field == "__RequestVerificationToken" ? token : "";
                await ExpectRefusalAsync(wrong, $"{ask} with {field} twice", ask, token, [new(field, value), new(field, "een ander")]);
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await town.DumpAsync());
        Assert.True(sent > 150, $"only {sent} fields");
    }

    [Fact]
    public async Task Also_not_in_the_address()
    {
        foreach (var address in new[] { "/aanmelden?terug=/mijn&terug=/beheer", "/initiatieven/nieuw?wijk=laak&WIJK=vreewijk", "/bel-mij?wijk=laak&wijk=vreewijk" })
        {
            using var answer = await town.Master.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Several_ticks_of_one_question_are_several_answers()
    {
        var token = await TokenAsync();
        var several = (await FormsAsync()).SelectMany(ask => ask.Fields.Where(field => field.TakesSeveral).Select(field => (ask, field.Name))).ToList();
        Assert.Contains(several, field => field.Name == "Input.Needs");
        Assert.Contains(several, field => field.Name == "Input.AlsoIn");

        foreach (var (ask, field) in several)
        {
            using var answer = await SendAsync(ask, token, [new(field, "Money"), new(field, "Help")]);
            Assert.True(answer.StatusCode != HttpStatusCode.BadRequest, $"{ask} does not take {field} twice");
        }
    }

    [Theory]
    [InlineData("201 fields")]
    [InlineData("more than 64 kB in one field")]
    [InlineData("a name of 201 letters")]
    public async Task A_form_that_is_too_big_is_refused(string how)
    {
        var (wrong, token) = (new List<string>(), await TokenAsync());
        var before = await town.DumpAsync();
        KeyValuePair<string, string>[] much = how switch
        {
            "201 fields" => [.. Enumerable.Range(0, 201).Select(i => KeyValuePair.Create($"veld{i}", "x"))],
            "a name of 201 letters" => [new(new string('x', 201), "x")],
            _ => [new("Input.Reason", new string('x', (64 * 1024) + 1))],
        };

        foreach (var ask in await FormsAsync())
        {
            await ExpectRefusalAsync(wrong, $"{ask} with {how}", ask, token, much);
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await town.DumpAsync());
    }

    /// <summary>Every form of ours, as the program knows them; those of strangers (reviewed in AntiforgeryTests) read no fields.</summary>
    private async Task<IReadOnlyList<Ask>> FormsAsync()
    {
        var open = AccessTable.Read().Where(door => door.TakesForeignForms).Select(door => door.Route).ToList();
        // The demo is off here; its doors answer 404 to everything.
        return [.. (await Ask.AllAsync(town.Services)).Where(ask => ask.IsPost && !open.Contains(ask.Route) && !ask.Route.StartsWith("/demo", StringComparison.Ordinal))];
    }

    private async Task ExpectRefusalAsync(List<string> wrong, string what, Ask ask, string token, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var answer = await SendAsync(ask, token, fields);
        var page = await FormPost.ParseAsync(answer);
        if (answer.StatusCode != HttpStatusCode.BadRequest || page.QuerySelector("main h1")?.TextContent != "Dit begrijpen we niet.")
        {
            wrong.Add($"{what} → {(int)answer.StatusCode} {page.QuerySelector("h1")?.TextContent}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Ask ask, string token, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Any(field => field.Key == "__RequestVerificationToken") ? [] : new[] { KeyValuePair.Create("__RequestVerificationToken", token) }, .. fields]);
        return await town.Master.PostAsync(town.AddressOf(new Door(ask.Route, ask.Method, Door.Everyone)) + (ask.Handler is null ? "" : "?handler=" + ask.Handler), form);
    }

    private async Task<string> TokenAsync() => (await town.Master.FormAsync("/aanmelden")).Fields.Single(field => field.Key == "__RequestVerificationToken").Value;
}
