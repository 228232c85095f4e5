using System.Net;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>Somebody who reads one page after another while something is wrong, and an official who is signed in; counts what was not a page.</summary>
internal sealed class Reader(Uri address, string officialSecret)
{
    private static readonly string[] OfPublic = ["/", "/wijken/laak", "/initiatieven/idee-{0}", "/wijken/laak/kasboek", "/spelregels"];

    public int Pages { get; private set; }

    public List<string> Failed { get; } = [];

    public async Task ReadAsync(CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler();
        handler.CookieContainer.Add(address, new Cookie("wijkfonds", officialSecret));
        using var official = new HttpClient(handler) { BaseAddress = address };
        using var visitor = new HttpClient { BaseAddress = address };
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            await ReadAsync(visitor, string.Format(System.Globalization.CultureInfo.InvariantCulture, OfPublic[turn % OfPublic.Length], turn % 3_000));
            if (turn % 10 == 0)
            {
                await ReadAsync(official, "/beheer/geld");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task ReadAsync(HttpClient client, string page)
    {
        Pages++;
        try
        {
            var answer = await client.GetAsync(page);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Failed.Add($"{page}: {(int)answer.StatusCode}");
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Failed.Add($"{page}: {exception.Message}");
        }
    }
}
