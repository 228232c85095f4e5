using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkFonds.Neighbourhoods;
using WijkFonds.PostgreSql;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Errors;

public sealed partial class ErrorPageTests
{
    [Theory]
    [InlineData("/bestaat-niet", "Deze pagina is er niet (meer).", "nl")]
    [InlineData("/en/bestaat-niet", "This page is not here (any more).", "en")]
    [InlineData("/wijken/nergens", "Deze pagina is er niet (meer).", "nl")]
    [InlineData("/fout/500", "Deze pagina is er niet (meer).", "nl")]
    public async Task What_is_not_there_is_told_in_the_visitors_language(string address, string heading, string language)
    {
        using var portal = new TestPortal();
        using var client = portal.CreateClient();

        var answer = await client.GetAsync(address);
        var page = await FormPost.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("header nav"));
    }

    [Fact]
    public async Task A_form_without_its_key_is_answered_in_plain_words()
    {
        using var portal = new TestPortal();
        using var client = portal.CreateClient();
        using var content = new FormUrlEncodedContent([new("Input.Email", "samira@wijk.test")]);

        var answer = await client.PostAsync("/aanmelden", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Dit begrijpen we niet.", (await FormPost.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/wijken/laak")]
    [InlineData("/wijken/laak/toezeggingen")]
    [InlineData("/spelregels")]
    public async Task When_we_are_broken_the_page_shows_a_number_and_nothing_from_inside(string address)
    {
        // T-60: no type names, paths or SQL; the number leads to the log.
        using var portal = new LoggedPortal();
        using var client = portal.CreateClient();
        await BreakAsync(portal);

        var answer = await client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var number = Number().Match(text).Groups["number"].Value;
        Assert.Matches("^[0-9A-F]{8}$", number);
        Assert.Single(portal.Log, line => line.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotMatch(Inside(), text);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    /// <summary>On PostgreSQL only the owner can do this; the portal's own login cannot.</summary>
    private static async Task BreakAsync(TestPortal portal) =>
        await (TestDatabase.IsPostgreSql ? new PostgreSqlWriteLane(portal.Database.OwnerConnectionString) : portal.Database.Lane).RunAsync(
            async (db, stop) =>
            {
                var table = db.Model.FindEntityType(typeof(Neighbourhood))!.GetTableName();
#pragma warning disable EF1002 // a name from the model
                return (await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} RENAME TO weg", stop), true);
#pragma warning restore EF1002
            },
            CancellationToken.None);

    [GeneratedRegex("<strong>(?<number>[0-9A-F]{8})</strong>")]
    private static partial Regex Number();

    [GeneratedRegex(@"Exception|SELECT|no such table|relation ""|\bat WijkFonds|\.cs\b|/src/", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();

    private sealed class LoggedPortal : TestPortal, ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Log { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Log.Add(formatter(state, exception));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(this));
        }
    }
}
