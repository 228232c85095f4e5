using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Neighbourhoods;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Caching;

/// <summary>What everybody sees is made once, and never shows yesterday's news (DESIGN 7, T-42, T-67).</summary>
public sealed class PublicPagesTests : IClassFixture<TestPortal>, IAsyncLifetime
{
    private readonly TestPortal portal;
    private readonly HttpClient client;

    public PublicPagesTests(TestPortal portal)
    {
        this.portal = portal;
        client = portal.CreateClient();
    }

    /// <summary>With one wijk the front page sends on to that wijk; these tests are about a page of its own.</summary>
    public Task InitializeAsync() => portal.Database.GivenAsync(Wijk("Wijk " + Guid.NewGuid().ToString("N")), Wijk("Wijk " + Guid.NewGuid().ToString("N")));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_public_page_is_made_once_for_everybody()
    {
        await client.GetAsync("/");

        var second = await client.GetAsync("/");

        Assert.True(IsCopy(second));
        Assert.Equal("public, no-cache", second.Headers.CacheControl!.ToString().Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Each_language_has_its_own_copy()
    {
        await client.GetAsync("/");

        var english = await client.GetStringAsync("/en");

        Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_gets_no_bytes()
    {
        var first = await client.GetAsync("/");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var answer = await client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_is_sent_packed_to_who_can_unpack_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        var packed = await client.SendAsync(request);
        var plain = await client.GetAsync("/");

        Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
    }

    [Fact]
    public async Task Somebody_with_a_session_never_gets_or_leaves_a_copy()
    {
        await client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "wf=somebody");

        var answer = await client.SendAsync(request);

        Assert.False(IsCopy(answer));
    }

    [Fact]
    public async Task Junk_behind_the_question_mark_shares_the_copy_and_leaves_nothing_in_it()
    {
        var copies = portal.Services.GetRequiredService<Web.Caching.PageCopies>();
        await client.GetAsync("/");
        var kept = copies.Count;

        // With a question mark the key has one more part, so there is one more copy; junk makes no third.
        for (var i = 0; i < 20; i++)
        {
            var page = await client.GetStringAsync($"/?junk{i}=poison");
            Assert.DoesNotContain("poison", page, StringComparison.Ordinal);
        }

        Assert.InRange(copies.Count, kept, kept + 1);
    }

    [Fact]
    public async Task A_write_throws_away_the_page_before_it_is_answered()
    {
        await client.GetAsync("/");
        await client.GetAsync("/");
        var name = "Wijk " + Guid.NewGuid().ToString("N");

        await portal.Services.GetRequiredService<Writes>().RunAsync<Done>(
            work =>
            {
                var wijk = Wijk(name);
                work.Db.Add(wijk);
                work.Changes(Neighbourhood.All);
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None);

        Assert.Contains(name, await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    private static Neighbourhood Wijk(string name) =>
        new() { Slug = name.ToLowerInvariant().Replace(' ', '-'), Name = name, Contact = new ContactPerson { FirstName = "Anneke", Phone = "058 000 00 00" } };

    private static bool IsCopy(HttpResponseMessage answer) => answer.Headers.Age is not null;
}
