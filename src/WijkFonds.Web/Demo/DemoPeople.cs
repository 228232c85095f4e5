using WijkFonds.People;

namespace WijkFonds.Web.Demo;

/// <summary>Who lives and works in Voorbeeldstad. Everybody is made up.</summary>
internal sealed class DemoPeople
{
    private static readonly string[] Names =
    [
        "Samira", "Joke", "Fatma", "Daan", "Rosa", "Henny", "Yassin", "Truus", "Ahmed", "Lotte", "Wim", "Priya", "Sem", "Greet", "Mohamed", "Elif", "Bep", "Luuk", "Zohra", "Annie",
        "Tomasz", "Chantal", "Ibrahim", "Marga", "Noah", "Sita", "Cor", "Amina", "Jelle", "Riet", "Mehmet", "Sanne", "Koos", "Leila", "Bram", "Ineke", "Ruben", "Hanan", "Piet", "Olena",
        "Farid", "Miep", "Stijn", "Nour", "Gerda", "Kasia", "Joris", "Tineke", "Abdel", "Femke", "Jan", "Yara", "Ans", "Levi", "Soumaya", "Bertha", "Finn", "Rachida", "Nel", "Timo",
    ];

    public required Person Treasurer { get; init; }

    public required Person SecondTreasurer { get; init; }

    public required Person Administrator { get; init; }

    /// <summary>A role is given by two: one proposes, another agrees.</summary>
    public required Person SecondAdministrator { get; init; }

    public required IReadOnlyDictionary<string, (Person Worker, Person Alderman)> Officials { get; init; }

    public required IReadOnlyList<Person> Residents { get; init; }

    public static DemoPeople Of(IReadOnlyList<DemoWijk> wijken, int residents, DateTimeOffset at) => new()
    {
        Treasurer = Official("Olga", at),
        SecondTreasurer = Official("Dirk", at),
        Administrator = Official("Femke", at),
        SecondAdministrator = Official("Jeroen", at),
        Officials = wijken.ToDictionary(wijk => wijk.Slug, wijk => (Official(wijk.Contact.FirstName, at), Official(wijk.Alderman, at))),
        Residents = [.. Enumerable.Range(0, residents).Select(i => new Person
        {
            FirstName = Names[i % Names.Length],
            Email = $"{Names[i % Names.Length].ToLowerInvariant()}.{i + 1}@voorbeeldstad.example",
            CreatedAt = at,
        })],
    };

    /// <summary>All rows: the people, and who may do what where.</summary>
    public IEnumerable<object> Rows(IReadOnlyDictionary<string, Guid> wijken, DateTimeOffset at)
    {
        foreach (var person in Officials.Values.SelectMany(pair => new[] { pair.Worker, pair.Alderman }).Concat([Treasurer, SecondTreasurer, Administrator, SecondAdministrator]).Concat(Residents))
        {
            yield return person;
        }

        foreach (var (slug, (worker, alderman)) in Officials)
        {
            yield return new Appointment { PersonId = worker.Id, Role = Role.NeighbourhoodWorker, NeighbourhoodId = wijken[slug], AppointedAt = at };
            yield return new Appointment { PersonId = alderman.Id, Role = Role.Alderman, NeighbourhoodId = wijken[slug], AppointedAt = at };
        }

        yield return new Appointment { PersonId = Treasurer.Id, Role = Role.Treasurer, AppointedAt = at };
        yield return new Appointment { PersonId = SecondTreasurer.Id, Role = Role.Treasurer, AppointedAt = at };
        yield return new Appointment { PersonId = Administrator.Id, Role = Role.Administrator, AppointedAt = at };
        yield return new Appointment { PersonId = SecondAdministrator.Id, Role = Role.Administrator, AppointedAt = at };
    }

    private static Person Official(string name, DateTimeOffset at) =>
        new() { FirstName = name, Email = $"{name.ToLowerInvariant()}@voorbeeldstad.example", CreatedAt = at };
}
