using WijkFonds.Tests;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Tests.Caching;

public sealed class PageCopiesTests
{
    private static readonly byte[] Body = [1, 2, 3];

    private readonly TestClock clock = new();
    private readonly PageCopies copies;

    public PageCopiesTests() => copies = new PageCopies(clock);

    [Fact]
    public async Task A_copy_goes_when_something_on_it_changes()
    {
        await KeepAsync("laak", "wijk-laak");
        await KeepAsync("vreewijk", "wijk-vreewijk");

        copies.Forget(["wijk-laak"]);

        Assert.Null(await copies.GetAsync("laak", default));
        Assert.NotNull(await copies.GetAsync("vreewijk", default));
    }

    [Fact]
    public async Task A_page_that_was_being_made_during_the_change_is_not_kept()
    {
        var mark = copies.StartMark();
        copies.Forget(["wijk-laak"]);
        await copies.SetAsync("laak", Body, [mark, "wijk-laak"], TimeSpan.FromMinutes(5), default);
        await copies.SetAsync("vreewijk", Body, [mark, "wijk-vreewijk"], TimeSpan.FromMinutes(5), default);

        Assert.Null(await copies.GetAsync("laak", default));
        Assert.NotNull(await copies.GetAsync("vreewijk", default));
    }

    [Fact]
    public async Task A_page_that_does_not_say_what_it_shows_goes_at_every_change()
    {
        await KeepAsync("page", PageCopies.Everything);

        copies.Forget(["something-else"]);

        Assert.Null(await copies.GetAsync("page", default));
    }

    [Fact]
    public async Task A_copy_is_old_after_its_time()
    {
        await KeepAsync("laak", "wijk-laak");

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await copies.GetAsync("laak", default));
    }

    [Fact]
    public async Task Junk_addresses_do_not_fill_the_memory_and_the_page_that_is_asked_for_stays()
    {
        var big = new byte[1024 * 1024];
        await KeepAsync("laak", "wijk-laak");
        for (var i = 0; i < 200; i++)
        {
            await copies.SetAsync("junk" + i, big, [copies.StartMark(), "t" + i], TimeSpan.FromMinutes(5), default);
            Assert.NotNull(await copies.GetAsync("laak", default));
            await Task.Yield();
        }

        Assert.InRange(copies.Count, 2, 50);
    }

    [Fact]
    public async Task When_news_was_missed_nothing_is_trusted()
    {
        var mark = copies.StartMark();
        await KeepAsync("laak", "wijk-laak");

        copies.ForgetAll();
        await copies.SetAsync("vreewijk", Body, [mark, "wijk-vreewijk"], TimeSpan.FromMinutes(5), default);

        Assert.Equal(0, copies.Count);
    }

    private ValueTask KeepAsync(string key, string tag) => copies.SetAsync(key, Body, [copies.StartMark(), tag], TimeSpan.FromMinutes(5), default);
}
