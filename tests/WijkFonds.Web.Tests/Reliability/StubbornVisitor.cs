using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Somebody who fills in one form after another and presses send again, the very same form, until there is an answer. What was
/// answered is written down; so every form is carried out exactly once or the portal broke its word.
/// </summary>
internal sealed class StubbornVisitor(Uri address, string? sessionSecret, Func<int, (string Page, Action<FormPost> Fill)?> next, string? button = null)
{
    private readonly HttpClient client = new(Handler(address, sessionSecret)) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    public int Answered { get; private set; }

    public int SentAgain { get; private set; }

    /// <summary>Every time the button was pressed.</summary>
    public int Sent { get; private set; }

    public TimeSpan LongestWait { get; private set; }

    public async Task VisitAsync(CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested && next(turn) is var (page, fill); turn++)
        {
            var form = await TryUntilAsync(async () => await client.FormAsync(Settled(await client.OpenAsync(page)), button));
            fill(form);
            var attempts = 0;
            var answer = await TryUntilAsync(async () =>
            {
                attempts++;
                Sent++;
                var begin = Stopwatch.GetTimestamp();
                var sent = await form.SendAsync();
                LongestWait = Stopwatch.GetElapsedTime(begin) is var wait && wait > LongestWait ? wait : LongestWait;
                Assert.True(sent.StatusCode != HttpStatusCode.ServiceUnavailable || sent.Headers.RetryAfter is not null, $"{page}: 503 without Retry-After");
                return Settled(sent);
            });
            Assert.True(
                answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther,
                $"{page} (sent {attempts} times): {(int)answer.StatusCode} {(await FormPost.ParseAsync(answer)).Errors()}");
            Answered++;
            SentAgain += attempts > 1 ? 1 : 0;
        }
    }

    /// <summary>"Not now" is no answer.</summary>
    private static HttpResponseMessage Settled(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
            ? throw new HttpRequestException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode}")
            : answer;

    /// <summary>
    /// While the site is down, nobody answers; a stubborn visitor tries again, through as many kills as it takes on a slow machine. That the site
    /// comes back in time is what <see cref="KilledSite"/> sees to.
    /// </summary>
    private static async Task<T> TryUntilAsync<T>(Func<Task<T>> attempt)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await attempt();
            }
            // The bare one of a socket when the site dies just between connecting and sending.
            catch (Exception exception) when (tries < 20_000 && exception is HttpRequestException or IOException or SocketException or TaskCanceledException)
            {
                await Task.Delay(50);
            }
        }
    }

    private static SocketsHttpHandler Handler(Uri address, string? sessionSecret)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if (sessionSecret is not null)
        {
            handler.CookieContainer.Add(address, new Cookie("wijkfonds", sessionSecret));
        }

        return handler;
    }
}
