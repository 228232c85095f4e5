using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Initiatives;

/// <summary>A portal with two wijken; the ideas are told through the real form.</summary>
public sealed class IdeaPortal : TestPortal, IAsyncLifetime
{
    public Neighbourhood Laak { get; } = new()
    {
        Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67", Hours = "Dinsdag 10–12 uur.", Place = "Buurthuis De Mussen" },
    };

    public Neighbourhood Oost { get; } = new() { Slug = "oost", Name = "Oost", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070 765 43 21" } };

    public Task InitializeAsync() => Database.GivenAsync(Laak, Oost);

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    /// <summary>Tells an idea as somebody without an account; gives the address of its page.</summary>
    public async Task<string> TellAsync(HttpClient client, string dream, string name = "Samira", string reach = "06 12345678", string wijk = "laak")
    {
        var form = await client.FormAsync($"/initiatieven/nieuw?wijk={wijk}");
        var answer = await form.Fill("Input.Dream", dream).Fill("Input.Name", name).Fill("Input.Reach", reach).SendAsync();
        var thanks = answer.Headers.Location!.ToString();
        Assert.EndsWith("/dank", thanks, StringComparison.Ordinal);
        return thanks[..^"/dank".Length];
    }

    public async Task<Initiative> ReadAsync(string address)
    {
        await using var db = Database.Read();
        var slug = address["/initiatieven/".Length..];
        return await db.Initiatives.AsNoTracking().SingleAsync(i => i.Slug == slug);
    }
}
