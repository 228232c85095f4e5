using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Initiatives;

/// <summary>A wijk with its wijkwerker, and the use cases that tests about ideas need.</summary>
internal sealed class IdeaWorld : IDisposable
{
    public TestDatabase Database { get; } = new();

    public TestClock Clock { get; } = new();

    public Neighbourhood Laak { get; } = new() { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67" } };

    public Person Anneke { get; } = new() { FirstName = "Anneke", Email = "anneke@wijk.test" };

    public Writes Writes => Database.Writes(Clock);

    public static async Task<IdeaWorld> BeginAsync()
    {
        var world = new IdeaWorld();
        await world.Database.GivenAsync(
            world.Laak,
            world.Anneke,
            new Appointment { PersonId = world.Anneke.Id, Role = Role.NeighbourhoodWorker, NeighbourhoodId = world.Laak.Id });
        return world;
    }

    public async Task<(Guid Id, string Slug, string Code)> TellAsync(string dream = "Een bankje bij de flat", string reach = "samira@wijk.test")
    {
        var code = ReturnCode.New();
        var told = (await new TellIdea(Writes).ExecuteAsync(new(Laak.Id, dream, reach, code) { Name = "Samira" }, FormKey.New(), CancellationToken.None)).Value;
        return (told.Id, told.Slug, code);
    }

    public async Task<Person> PersonAsync(string name)
    {
        var person = new Person { FirstName = name, Email = $"{name.ToLowerInvariant()}@wijk.test" };
        await Database.GivenAsync(person);
        return person;
    }

    public async Task<Initiative> ReadAsync(Guid id)
    {
        await using var db = Database.Read();
        return await db.Initiatives.AsNoTracking().Include(i => i.Neighbourhoods).SingleAsync(i => i.Id == id);
    }

    public void Dispose() => Database.Dispose();
}
