using System.Text.RegularExpressions;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Security;

/// <summary>A portal with two wijken and somebody in every role in each, all signed in; made once for all doors.</summary>
public sealed partial class GuardedTown : TestPortal, IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> browsers = [];

    public Neighbourhood Laak { get; } = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" } };

    public Neighbourhood Vreewijk { get; } = new() { Slug = "vreewijk", Name = "Vreewijk", Contact = new ContactPerson { FirstName = "Bram", Phone = "010 123 45 67" } };

    /// <summary>Everybody who may knock: nobody, a resident, and every role of the own wijk and of the other one.</summary>
    public IReadOnlyList<Visitor> Visitors { get; } =
    [
        new("anonymous", null, IsForeign: false),
        new("samira", null, IsForeign: false),
        .. Enum.GetValues<Role>().SelectMany(role => new[] { new Visitor($"own-{role}", role, IsForeign: false), new Visitor($"foreign-{role}", role, IsForeign: true) }),
    ];

    public HttpClient Browser(Visitor visitor) => browsers[visitor.Name];

    /// <summary>Somebody with every role everywhere: no door is closed, so what is refused is refused for another reason.</summary>
    public HttpClient Master => browsers["master"];

    public async Task InitializeAsync()
    {
        await Database.GivenAsync(Laak, Vreewijk);
        foreach (var visitor in Visitors)
        {
            browsers[visitor.Name] = visitor.Name == "anonymous"
                ? CreateClient()
                : await this.SignInAsync($"{visitor.Name}@wijk.test".ToLowerInvariant(), visitor.Role, visitor.Role is null ? null : visitor.Role == Role.Administrator ? null : visitor.IsForeign ? Vreewijk.Id : Laak.Id);
        }

        var master = await this.PersonAsync("master@wijk.test");
        foreach (var role in Enum.GetValues<Role>())
        {
            await this.AppointAsync(master.Id, role);
        }

        browsers["master"] = await this.SignInAsync("master@wijk.test");
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    /// <summary>An address behind a door, with something that exists where we have it and something that does not elsewhere.</summary>
    public string AddressOf(Door door) => Placeholder().Replace(door.Route, match => match.Groups["name"].Value switch
    {
        "wijk" or "neighbourhood" => Laak.Slug,
        "year" or "jaar" => "2026",
        _ when FirstWord().Match(match.Groups["kind"].Value) is { Success: true } word => word.Groups[1].Value,
        _ when match.Groups["kind"].Value.Contains("guid", StringComparison.Ordinal) => Guid.Empty.ToString("D"),
        _ when match.Groups["kind"].Value.Contains("int", StringComparison.Ordinal) || match.Groups["kind"].Value.Contains("long", StringComparison.Ordinal) => "1",
        _ => "bestaat-niet",
    });

    /// <summary>Everything in the database; equal means nothing changed (goal G32).</summary>
    public Task<IReadOnlyDictionary<string, string>> DumpAsync() => Database.DumpAsync();

    protected override void Dispose(bool disposing)
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        base.Dispose(disposing);
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(?<kind>:[^}?]+)?\??\}")]
    private static partial Regex Placeholder();

    /// <summary>The first of the words that a route lets choose from: regex(^(een|twee)$).</summary>
    [GeneratedRegex(@"^:regex\(\^\((\w+)")]
    private static partial Regex FirstWord();

    /// <param name="IsForeign">An official of the other wijk.</param>
    public sealed record Visitor(string Name, Role? Role, bool IsForeign)
    {
        /// <summary>Whether the table lets this visitor in.</summary>
        public bool MayEnter(Door door) => door.Who switch
        {
            Door.Everyone => true,
            Door.Nobody => false,
            Door.SignedIn => Name != "anonymous",
            _ => Role is not null && door.Who.Split('+').All(roles => roles.Split('/').Contains(Role.ToString())),
        };
    }
}
