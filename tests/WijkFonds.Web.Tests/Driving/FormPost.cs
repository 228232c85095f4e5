using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WijkFonds.Web.Tests.Driving;

/// <summary>
/// A form as it stands on a page, with everything the page put in it; a test fills in fields and presses the button, like a browser
/// without script.
/// <code>
/// var form = await client.FormAsync("/initiatieven/nieuw?wijk=laak");
/// var answer = await form.Fill("Input.Dream", "Een bankje").Tick("Input.Needs", "Money").SendAsync();
/// </code>
/// </summary>
public sealed class FormPost(HttpClient client, Uri page, IHtmlFormElement form)
{
    private readonly List<KeyValuePair<string, string>> fields = [.. FieldsOf(form)];

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    public Uri Action => new(page, form.GetAttribute("action") is { Length: > 0 } action ? action : page.PathAndQuery);

    /// <summary>Types in a field. It must be on the form: a test must not send what nobody could fill in (for that there is <see cref="Forge"/>).</summary>
    public FormPost Fill(string name, string value)
    {
        Assert.True(form.Elements.Any(element => element.GetAttribute("name") == name), $"There is no field {name} on {page}; there are: {string.Join(", ", fields.Select(field => field.Key))}");
        return Forge(name, value);
    }

    /// <summary>Ticks one more box, or chooses one of the round ones.</summary>
    public FormPost Tick(string name, string value)
    {
        var box = form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Name == name && input.Value == value);
        Assert.True(box is not null, $"There is no box {name} = {value} on {page}");
        if (box.Type == "radio")
        {
            fields.RemoveAll(field => field.Key == name);
        }

        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Puts in what is not on the form, as an attacker would.</summary>
    public FormPost Forge(string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
        return this;
    }

    public FormPost Without(string name)
    {
        fields.RemoveAll(field => field.Key == name);
        return this;
    }

    /// <summary>Presses the button; with several, the one that says <paramref name="button"/>.</summary>
    public async Task<HttpResponseMessage> SendAsync(string? button = null)
    {
        var sent = new List<KeyValuePair<string, string>>(fields);
        var action = Action;
        if (button is not null)
        {
            var pressed = form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(element => element.TextContent.Trim() == button || element.Value == button);
            Assert.True(pressed is not null, $"There is no button '{button}' on {page}");
            if (pressed.Name is { Length: > 0 } name)
            {
                sent.Add(new(name, pressed.Value));
            }

            if (pressed.GetAttribute("formaction") is { Length: > 0 } elsewhere)
            {
                action = new Uri(page, elsewhere);
            }
        }

        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(action, content);
    }

    internal static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { SelectedIndex: >= 0 } select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }
    }
}
