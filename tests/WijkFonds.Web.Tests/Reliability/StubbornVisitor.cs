using System.Net;
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

    public async Task VisitAsync(CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested && next(turn) is var (page, fill); turn++)
        {
            var form = await TryUntilAsync(async () => await client.FormAsync(page, button));
            fill(form);
            var attempts = 0;
            var answer = await TryUntilAsync(async () =>
            {
                attempts++;
                var sent = await form.SendAsync();
                return sent.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
                    ? throw new HttpRequestException($"{page}: {(int)sent.StatusCode}")
                    : sent;
            });
            Assert.True(
                answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther,
                $"{page} (sent {attempts} times): {(int)answer.StatusCode} {(await FormPost.ParseAsync(answer)).Errors()}");
            Answered++;
            SentAgain += attempts > 1 ? 1 : 0;
        }
    }

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
            catch (Exception exception) when (tries < 20_000 && exception is HttpRequestException or IOException or TaskCanceledException)
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
