using System.Net;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Initiatives;

public sealed class TellPageTests(IdeaPortal portal) : IClassFixture<IdeaPortal>
{
    [Fact]
    public async Task The_form_has_three_open_questions_at_most_six_fields_and_two_that_must_be_filled_in()
    {
        // U02, B08, U04, U05
        using var client = portal.CreateClient();

        var page = await client.PageAsync("/initiatieven/nieuw?wijk=laak");

        var form = page.QuerySelector("main form")!;
        var questions = form.QuerySelectorAll(".wf-field").Where(field => field.Closest("details") is null && !field.ClassList.Contains("wf-field--tick")).ToList();
        var openQuestions = form.QuerySelectorAll("textarea").Length + form.QuerySelectorAll("fieldset .wf-choices").Count(list => list.Closest("details") is null);
        Assert.Equal(6, questions.Count);
        Assert.Equal(3, openQuestions);
        Assert.Equal(2, form.QuerySelectorAll("[aria-required=true]").Count(field => field.Closest("details") is null && field.GetAttribute("type") != "checkbox"));
        Assert.Empty(form.QuerySelectorAll("[required]"));
        Assert.True(form.QuerySelectorAll(".wf-who-sees").Length >= 3);
        Assert.DoesNotContain("waarheid", page.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("main a[href^='tel:']"));
        Assert.NotNull(page.QuerySelector("main a[href*='/bel-mij']"));
    }

    [Fact]
    public async Task Without_an_account_one_word_gets_a_person_a_day_and_a_code()
    {
        // U22, U10, U15, B10
        using var client = portal.CreateClient();
        var form = await client.FormAsync("/initiatieven/nieuw?wijk=laak");

        var thanks = await client.LandAsync(await form.Fill("Input.Dream", "speeltuin").Fill("Input.Name", "Samira").Fill("Input.Reach", "06-12345678").SendAsync());

        Assert.Contains("Dank je, Samira.", thanks.Text(), StringComparison.Ordinal);
        Assert.Contains("Anneke belt je vóór vrijdag 27 november.", thanks.Text(), StringComparison.Ordinal);
        Assert.Matches("^[2-9A-Z]{5}-[2-9A-Z]{5}$", thanks.QuerySelector(".wf-code")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_field_and_what_was_typed_stays()
    {
        using var client = portal.CreateClient();
        var form = await client.FormAsync("/initiatieven/nieuw?wijk=laak");

        var answer = await form.Fill("Input.Dream", "Een <b>bank</b>").Fill("Input.Reach", "iets anders").Fill("Input.Name", "Samira").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await client.FormAsync(answer);
        Assert.Equal("Een <b>bank</b>", again.Fields.Single(field => field.Key == "Input.Dream").Value);
        Assert.Equal("iets anders", again.Fields.Single(field => field.Key == "Input.Reach").Value);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_idea_and_with_other_content_it_is_refused()
    {
        // Goal G9 on the real form
        using var client = portal.CreateClient();
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Twee keer geklikt").Fill("Input.Reach", "06 12345678");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => form.SendAsync()));
        var other = await form.Fill("Input.Dream", "Iets heel anders").SendAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.ToString()).Distinct());
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        await using var db = portal.Database.Read();
        Assert.Equal(1, await db.Initiatives.CountAsync(i => i.Title == "Twee keer geklikt"));
        Assert.Equal(0, await db.Initiatives.CountAsync(i => i.Title == "Iets heel anders"));
    }

    [Fact]
    public async Task Fields_that_nobody_can_fill_in_do_nothing()
    {
        // T-19
        using var client = portal.CreateClient();
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Over posten").Fill("Input.Reach", "06 12345678");
        foreach (var name in new[]
        {
            "Id", "Slug", "Title", "Stage", "OwnerId", "PersonId", "IsApproved", "Role", "EndorsementCount", "AnsweredAt", "AnswerBy", "HiddenReason", "Version", "Channel", "EnteredById", "ConfirmedAt", "Summary",
            "SummaryBy", "ParentId", "ToldAt", "ShuffleNumber", "Dimension", "Amount", "Status", "Home", "Home.Id", "Person", "Person.Id", "Parent.Id", "Places[0].Id",
        })
        {
            form.Forge("Input." + name, "5").Forge(name, "5");
        }

        var answer = await form.SendAsync();

        var idea = await portal.ReadAsync(answer.Headers.Location!.ToString()[..^"/dank".Length]);
        Assert.Equal((Stage.Idea, 0, null, Channel.Online, 0, ""), (idea.Stage, idea.EndorsementCount, idea.HiddenReason, idea.Channel, idea.Version, idea.Summary));
        Assert.Equal("Over posten", idea.Title);
        Assert.Equal(new DateOnly(2026, 11, 27), idea.AnswerBy);
    }

    [Fact]
    public async Task A_draft_waits_as_long_as_it_must_and_comes_back_with_its_code_in_another_browser()
    {
        // B21, K24, U07
        using var client = portal.CreateClient();
        var kept = await client.LandAsync(await (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Nog niet af").SendAsync("bewaar"));
        var code = kept.QuerySelector(".wf-code")!.TextContent.Trim();
        portal.Clock.Advance(TimeSpan.FromDays(400));

        using var other = portal.CreateClient();
        var back = await (await other.FormAsync("/initiatieven/terug")).Fill("Input.Code", code.ToLowerInvariant().Replace('-', ' ')).SendAsync();
        var form = await other.FormAsync(back.Headers.Location!.ToString());
        Assert.Equal("Nog niet af", form.Fields.Single(field => field.Key == "Input.Dream").Value);
        var sent = await form.Fill("Input.Dream", "Nu wel af").Fill("Input.Reach", "06 12345678").SendAsync();

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        await using var db = portal.Database.Read();
        Assert.Equal(0, await db.InitiativeDrafts.CountAsync(d => d.Content.Contains("Nog niet af")));
        portal.Clock.Advance(-TimeSpan.FromDays(400));
    }

    [Fact]
    public async Task With_the_code_the_text_is_changed_from_another_browser_and_the_old_words_stay_readable()
    {
        // U05, U07
        using var client = portal.CreateClient();
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Een moestuin achter de flat").Fill("Input.Reach", "06 12345678");
        var thanks = await client.LandAsync(await form.SendAsync());
        var code = thanks.QuerySelector(".wf-code")!.TextContent.Trim();
        const string Address = "/initiatieven/een-moestuin-achter-de-flat";

        using var stranger = portal.CreateClient();
        Assert.Equal("/initiatieven/terug", (await stranger.GetAsync(Address + "/wijzig")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await stranger.FormAsync("/initiatieven/terug")).Fill("Input.Code", "22222-22222").SendAsync()).StatusCode);

        using var other = portal.CreateClient();
        await (await other.FormAsync("/initiatieven/terug")).Fill("Input.Code", code).SendAsync();
        var saved = await (await other.FormAsync(Address + "/wijzig")).Fill("Input.Dream", "Een moestuin met kippen").SendAsync();

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("Een moestuin met kippen", (await stranger.PageAsync(Address)).Text(), StringComparison.Ordinal);
        Assert.Contains("Aangepast op", (await stranger.PageAsync(Address)).Text(), StringComparison.Ordinal);
        Assert.Contains("Een moestuin achter de flat", (await stranger.PageAsync(Address + "/eerder")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_guessing_codes_is_told_to_wait_and_a_right_code_costs_nothing()
    {
        // G39: as with signing in, and by network address, because a guesser throws cookies away.
        using var guessed = new IdeaPortal();
        await guessed.InitializeAsync();
        using var client = guessed.CreateClient();
        var address = await guessed.TellAsync(client, "Een bankje");
        var code = (await client.PageAsync(address + "/dank")).QuerySelector(".wf-code")!.TextContent.Trim();
        var form = (await client.FormAsync("/initiatieven/terug")).Fill("Input.Code", code);
        for (var right = 0; right < 5; right++)
        {
            Assert.Equal(HttpStatusCode.Found, (await form.SendAsync()).StatusCode);
        }

        var wrong = 0;
        form.Fill("Input.Code", "zo maar iets");
        while ((await form.SendAsync()).StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            Assert.True(++wrong <= 100, "guessing goes on and on");
        }

        Assert.Equal(100, wrong);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.Fill("Input.Code", code).SendAsync()).StatusCode);
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_both_texts()
    {
        // Goal G10
        using var client = portal.CreateClient();
        var address = await portal.TellAsync(client, "Botsende teksten");
        var first = (await client.FormAsync(address + "/wijzig")).Fill("Input.Dream", "De eerste was sneller");
        var second = (await client.FormAsync(address + "/wijzig")).Fill("Input.Dream", "De tweede schreef dit");

        Assert.Equal(HttpStatusCode.Found, (await first.SendAsync()).StatusCode);
        var clash = await second.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        var again = await client.FormAsync(clash);
        Assert.Equal("De tweede schreef dit", again.Fields.Single(field => field.Key == "Input.Dream").Value);
        Assert.Contains("De eerste was sneller", await clash.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync()).StatusCode);
        Assert.Equal("De tweede schreef dit", (await portal.ReadAsync(address)).Dream);
    }

    [Fact]
    public async Task A_call_that_was_asked_for_is_in_the_list_of_people_to_call()
    {
        // H01, X37
        using var client = portal.CreateClient();

        var done = await client.LandAsync(await (await client.FormAsync("/bel-mij?wijk=laak")).Fill("Input.Phone", "06 11112222").Fill("Input.About", "Ik heb een idee").SendAsync());

        Assert.Contains("Anneke belt je.", done.Text(), StringComparison.Ordinal);
        using var anneke = await portal.SignInAsync("anneke@wijk.test", WijkFonds.People.Role.NeighbourhoodWorker, portal.Laak.Id);
        Assert.Contains("Er is 1 bewoner om te bellen", (await anneke.PageAsync("/loket")).Text(), StringComparison.Ordinal);
    }
}
