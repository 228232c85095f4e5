using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;

namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>
/// Goal G33 (T-58, T-79): whoever puts the id of somebody else's thing in an address or a form gets nothing, changes nothing and learns nothing.
/// The questions are generated from the program; a field that nobody looked at fails the test.
/// </summary>
public sealed partial class ForeignIdTests : IClassFixture<TwoWijken>
{
    private readonly TwoWijken portal;
    private readonly HashSet<string> readOfOwn = [];

    public ForeignIdTests(TwoWijken portal) => this.portal = portal;

    [Fact]
    public async Task Every_field_that_could_be_an_id_is_known()
    {
        var unknown = (await Ask.AllAsync(portal.Services)).SelectMany(ask => ask.Fields.Where(field => !KnownFields.IsKnown(ask, field)).Select(field => $"{ask}: {field.Name} ({field.Type.Name})")).ToList();

        Assert.True(
            unknown.Count == 0,
            $"""
             These fields are new to the test of other people's ids (G33). Say in {nameof(KnownFields)} what each is:
             the id of a thing (Ids; make one in each wijk in {nameof(ThingsOfWijk)}), or words that name nothing (Words).
             {string.Join('\n', unknown)}
             """);
    }

    [Fact]
    public async Task Somebody_elses_things_are_not_there_whoever_asks()
    {
        var asks = await Ask.AllAsync(portal.Services);
        var wrong = new List<string>();
        var asked = 0;

        foreach (var ask in asks)
        {
            var ids = ask.Fields.Where(field => KnownFields.ThingOf(ask, field) is not null).ToList();
            if (ids.Count == 0 && ask.IsPost)
            {
                continue;
            }

            var before = await portal.Database.DumpAsync(DatabaseDump.NotTheAudit);
            foreach (var visitor in portal.Visitors)
            {
                asked += await AskAllAsync(visitor, ask, ids, wrong);
            }

            wrong.AddRange(DatabaseDump.Differences(before, await portal.Database.DumpAsync(DatabaseDump.NotTheAudit)).Select(table => $"{ask} changed {table}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n" + string.Join('\n', wrong.Distinct().Take(60)));
        Assert.True(asked > 1_000, $"only {asked} questions");
        // Their own secrets people do read: so the words are where they should be.
        Assert.Equal(["kanarie-laak", .. portal.Laak.Secrets.Skip(1)], portal.Laak.Secrets.Where(readOfOwn.Contains));
        await ExpectThatOwnThingsAreThereAsync(asks);
    }

    [Theory]
    [InlineData("bewaar")]
    [InlineData("weg")]
    [InlineData("")]
    public async Task Nobody_opens_changes_or_throws_away_the_draft_of_somebody_else(string button)
    {
        await using var db = portal.Database.Read();
        var draft = await db.InitiativeDrafts.AsNoTracking().SingleAsync(d => d.Content.Contains("kanarie-vreewijk"));
        var visitor = portal.Visitors[0];

        var page = await visitor.Browser.GetStringAsync($"/initiatieven/nieuw?wijk=laak&concept={draft.Id:N}");
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", visitor.Token), new("_formulier", Guid.NewGuid().ToString("N")), new("Do", button), new("Code", ReturnCode.New()), new("Input.Dream", "Iets anders."), new("Input.Reach", "06 12345678"),
        ]);
        using var answer = await visitor.Browser.PostAsync($"/initiatieven/nieuw?wijk=laak&concept={draft.Id:N}", form);

        Assert.DoesNotContain("kanarie", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await db.InitiativeDrafts.AsNoTracking().SingleAsync(d => d.Id == draft.Id);
        Assert.Equal((draft.Content, draft.SavedAt), (after.Content, after.SavedAt));
    }

    /// <summary>Every initiative of the other wijk, with one, several and all of its ids in the place of the own ones.</summary>
    private async Task<int> AskAllAsync(TwoWijken.Visitor visitor, Ask ask, List<AskField> ids, List<string> wrong)
    {
        var asked = 0;
        var closed = ids.Where(field => !KnownFields.MayBeAnybodys(ask, field)).ToList();
        if (closed.Count == 0 && ask.IsPost)
        {
            return 0;
        }

        foreach (var number in ScenesFor(ask, portal.Vreewijk.Scenes.Count))
        {
            foreach (var swapped in Subsets(closed).DefaultIfEmpty(ids))
            {
                asked++;
                var foreign = await SendAsync(visitor, ask, field => Thing(swapped.Contains(field) ? portal.Vreewijk : portal.Laak, ask, field, number));
                wrong.AddRange(Problems(foreign, closed.Count > 0).Select(problem => $"{visitor.Name}: {ask} with the {string.Join(" and ", swapped.Select(field => field.Name))} of {portal.Vreewijk.Scenes[number]["slug"]}: {problem}"));
                if (closed.Count == 0)
                {
                    continue;
                }

                if (foreign.Status == 403)
                {
                    // The door itself is closed for this role; what is behind it makes no difference.
                    return asked;
                }

                var nothing = await SendAsync(visitor, ask, field => swapped.Contains(field) ? Nothing(field) : Thing(portal.Laak, ask, field, number));
                if ((nothing.Status, nothing.Heading) != (foreign.Status, foreign.Heading))
                {
                    wrong.Add($"{visitor.Name}: {ask} tells that it exists: {foreign.Status} {foreign.Heading} / {nothing.Status} {nothing.Heading}");
                }
            }
        }

        return asked;
    }

    /// <summary>The other half: with their own ids somebody gets in, so what was refused above was refused because of the id.</summary>
    private async Task ExpectThatOwnThingsAreThereAsync(IReadOnlyList<Ask> asks)
    {
        var never = new List<string>();
        foreach (var ask in asks.Where(ask => ask.Fields.Any(field => KnownFields.ThingOf(ask, field) is not null && !KnownFields.MayBeAnybodys(ask, field)) && !KnownFields.IsShownElsewhere(ask)).OrderBy(KnownFields.Order))
        {
            var refused = new List<string>();
            if (!await SomebodyGetsInAsync(ask, refused))
            {
                never.Add($"{ask}: {string.Join(", ", refused)}");
            }
        }

        Assert.True(never.Count == 0, $"Nobody gets in with their own things, so these prove nothing; add to {nameof(ThingsOfWijk)} or {nameof(KnownFields)} what is missing:\n{string.Join('\n', never)}");
    }

    private async Task<bool> SomebodyGetsInAsync(Ask ask, List<string> refused)
    {
        foreach (var visitor in portal.Visitors)
        {
            foreach (var number in ScenesFor(ask, portal.Laak.Scenes.Count))
            {
                var answer = await SendAsync(visitor, ask, field => Thing(portal.Laak, ask, field, number));
                if ((answer.Status == 200 && !ask.IsPost) || (answer.Status == 302 && !IsRefusal(answer)))
                {
                    return true;
                }

                refused.Add($"{visitor.Name} {portal.Laak.Scenes[number]["slug"]} {answer.Status}");
            }
        }

        return false;
    }

    private static IEnumerable<string> Problems(Answer answer, bool isClosed)
    {
        if (answer.Status >= 500 || (isClosed && !IsRefusal(answer)))
        {
            yield return $"{answer.Status} {answer.Location}";
        }

        if (answer.Secret is not null)
        {
            yield return $"reads {answer.Secret}";
        }
    }

    private static bool IsRefusal(Answer answer) => answer.Status is 400 or 403 or 404 or 409 or 422
        || (answer.Status == 302 && (answer.Location.StartsWith("/aanmelden", StringComparison.Ordinal) || answer.Location == "/initiatieven/terug"));

    /// <summary>Every initiative with its things where the question is about one, else one round.</summary>
    private IEnumerable<int> ScenesFor(Ask ask, int scenes)
    {
        var things = ask.Fields.Select(field => KnownFields.ThingOf(ask, field)).OfType<string>().Where(thing => !portal.Laak.IsOfWijk(thing)).ToList();
        var fitting = Enumerable.Range(0, scenes).Where(number => things.TrueForAll(portal.Laak.Scenes[number].ContainsKey)).ToList();
        return things.Count == 0 || fitting.Count == 0 ? [0] : fitting;
    }

    private static IEnumerable<List<AskField>> Subsets(List<AskField> fields) =>
        Enumerable.Range(1, (1 << fields.Count) - 1).Select(bits => fields.Where((_, place) => (bits & (1 << place)) != 0).ToList());

    private static string Thing(ThingsOfWijk wijk, Ask ask, AskField field, int number) => wijk[KnownFields.ThingOf(ask, field)!, wijk.Scenes[number]];

    private static string Nothing(AskField field) => field.Type == typeof(Guid) ? "0193b5c0-1111-7000-8000-00000000dead" : "bestaat-niet";

    private async Task<Answer> SendAsync(TwoWijken.Visitor visitor, Ask ask, Func<AskField, string> id)
    {
        var today = portal.Clock.Today();
        var values = ask.Fields.ToDictionary(field => field, field => KnownFields.ThingOf(ask, field) is null ? KnownFields.Fitting(field, today) : id(field));
        var path = Placeholder().Replace(ask.Route, match => values[ask.Fields.Single(field => field.IsInRoute && field.Name == match.Groups["name"].Value)] ?? "");
        var sent = values.Where(value => !value.Key.IsInRoute && value.Value is not null).Select(value => KeyValuePair.Create(value.Key.Name, value.Value!)).ToList();
        using var request = new HttpRequestMessage(new HttpMethod(ask.Method), path);
        if (ask.IsPost)
        {
            sent.AddRange([new("__RequestVerificationToken", visitor.Token), new("_formulier", Guid.NewGuid().ToString("N"))]);
            request.Content = new FormUrlEncodedContent(sent);
            request.RequestUri = new Uri(path + (ask.Handler is null ? "" : "?handler=" + ask.Handler), UriKind.Relative);
        }
        else
        {
            request.RequestUri = new Uri($"{path}?{(ask.Handler is null ? "" : $"handler={ask.Handler}&")}{string.Join('&', sent.Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}"))}", UriKind.Relative);
        }

        using var answer = await visitor.Browser.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        // An administrator looks after people and mail of the whole municipality; account numbers are nobody's business there either.
        var secrets = visitor.Role == Role.Administrator ? portal.Vreewijk.Secrets.Where(secret => secret.StartsWith("NL", StringComparison.Ordinal)) : portal.Vreewijk.Secrets;
        var read = body.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        readOfOwn.UnionWith(portal.Laak.Secrets.Where(word => read.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var secret = secrets.FirstOrDefault(word => read.Contains(word, StringComparison.OrdinalIgnoreCase));
        var told = await Driving.FormPost.ParseAsync(answer);
        return new Answer((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", secret, told.QuerySelector("h1")?.TextContent.Trim() ?? "");
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(:[^}?]+)?\??\}")]
    private static partial Regex Placeholder();

    private sealed record Answer(int Status, string Location, string? Secret, string Heading);
}
