using Microsoft.Playwright;

namespace WijkFonds.BrowserTests;

internal static class Navigating
{
    /// <summary>Does what leads to another page, waits until that page stands there, and gives its answer.</summary>
    public static async Task<IResponse> LedOnAsync(this IPage page, Func<Task> press)
    {
        var loaded = new TaskCompletionSource();
        IResponse? answer = null;
        void Answered(object? sender, IResponse response) => answer = response.Request.IsNavigationRequest && response.Frame == page.MainFrame ? response : answer;
        void Loaded(object? sender, IPage shown) => loaded.TrySetResult();
        page.Response += Answered;
        page.Load += Loaded;
        await press();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        page.Response -= Answered;
        page.Load -= Loaded;
        return answer ?? throw new InvalidOperationException($"Nothing was asked of the portal; still on {page.Url}.");
    }
}
