using WijkFonds.People;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Security.ForeignIds;

/// <summary>Two wijken with one of everything, and everybody of Laak signed in.</summary>
public sealed class TwoWijken : TestPortal, IAsyncLifetime
{
    public TwoWijken()
    {
        Laak = new ThingsOfWijk(this, "laak");
        Vreewijk = new ThingsOfWijk(this, "vreewijk");
    }

    public ThingsOfWijk Laak { get; }

    public ThingsOfWijk Vreewijk { get; }

    public IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Laak.MakeAsync();
        await Vreewijk.MakeAsync();
        await Laak.MakeSparesAsync();
        var town = Laak.Town;
        Visitors =
        [
            await SignInAsync("initiator", town.Initiator, null),
            await SignInAsync("wijkwerker", town.Worker, Role.NeighbourhoodWorker),
            await SignInAsync("wethouder", town.Alderman, Role.Alderman),
            await SignInAsync("penningmeester", town.Treasurer, Role.Treasurer),
            await SignInAsync("beheerder", Laak.Administrator, Role.Administrator),
        ];
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    private async Task<Visitor> SignInAsync(string name, Person person, Role? role)
    {
        var browser = CreateClient();
        await browser.SignInAsync(this, person);
        var token = (await browser.FormAsync("/aanmelden")).Fields.Single(field => field.Key == "__RequestVerificationToken").Value;
        return new Visitor(name, role, browser, token);
    }

    /// <param name="Token">The antiforgery token of this person, good for every form.</param>
    public sealed record Visitor(string Name, Role? Role, HttpClient Browser, string Token);
}
