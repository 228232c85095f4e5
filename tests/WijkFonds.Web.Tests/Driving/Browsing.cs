using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WijkFonds.Web.Tests.Driving;

/// <summary>What somebody does in a browser: open a page, read it, find a form.</summary>
public static class Browsing
{
    /// <summary>Opens a page and follows where it leads; the page must be there.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        var answer = await client.OpenAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} → {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}");
        return await FormPost.ParseAsync(answer);
    }

    /// <summary>The form on a page: the only one outside header and footer, or the one whose button or action says <paramref name="which"/>.</summary>
    public static async Task<FormPost> FormAsync(this HttpClient client, string address, string? which = null) =>
        await client.FormAsync(await client.OpenAsync(address), which);

    /// <summary>The form on a page that was already answered, for example the page with errors.</summary>
    public static async Task<FormPost> FormAsync(this HttpClient client, HttpResponseMessage answer, string? which = null)
    {
        var address = answer.RequestMessage!.RequestUri!;
        var document = await FormPost.ParseAsync(answer);
        var forms = document.QuerySelectorAll<IHtmlFormElement>("main form").Where(form => form.Method == "post").ToList();
        if (which is not null)
        {
            forms = [.. forms.Where(form => (form.GetAttribute("action") ?? "").Contains(which, StringComparison.OrdinalIgnoreCase)
                || form.QuerySelectorAll("button").Any(button => button.TextContent.Contains(which, StringComparison.Ordinal)))];
        }

        Assert.True(forms.Count == 1, $"{forms.Count} forms{(which is null ? "" : " with " + which)} on {address} ({(int)answer.StatusCode})");
        return new FormPost(client, address, forms[0]);
    }

    /// <summary>GET, then along redirects until a page. Only inside the portal.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        for (var i = 0; i < 10 && answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; i++)
        {
            Assert.False(answer.Headers.Location!.IsAbsoluteUri && answer.Headers.Location.Scheme.StartsWith("http", StringComparison.Ordinal), $"{address} leads to {answer.Headers.Location}");
            answer = await client.GetAsync(answer.Headers.Location);
        }

        return answer;
    }

    /// <summary>The page on which somebody lands after a form was sent.</summary>
    public static async Task<IHtmlDocument> LandAsync(this HttpClient client, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"expected to be led on, got {(int)answer.StatusCode}: {(await FormPost.ParseAsync(answer)).Errors()}");
        return await client.PageAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>The text of the errors on a page.</summary>
    public static string Errors(this IHtmlDocument page) =>
        string.Join(" | ", page.QuerySelectorAll(".wf-errors, .utrecht-form-field-error-message, .wf-field__error, [role=alert]").Select(element => element.TextContent.Trim()));

    /// <summary>What somebody reads on a page, with single spaces.</summary>
    public static string Text(this IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
