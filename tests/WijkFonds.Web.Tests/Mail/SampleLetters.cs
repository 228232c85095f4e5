using System.Reflection;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>
/// At least one of every kind of letter, with every value of what is chosen in it. Made from the records themselves, so that a letter
/// that somebody adds tomorrow is tested too.
/// </summary>
public static class SampleLetters
{
    public static readonly Neighbourhood Laak = new()
    {
        Slug = "laak",
        Name = "Laak",
        Contact = new ContactPerson { FirstName = "Anneke", Phone = "070 123 45 67", Hours = "dinsdag 10–12 uur", Place = "buurthuis De Mussen" },
    };

    public static readonly AboutInitiative About = new(Guid.CreateVersion7(), "speeltuin-oost", "Een speeltuin voor alle kinderen van Oost", Laak.Id);

    public static IEnumerable<ILetter> All => Letters.Kinds.Values.OrderBy(type => type.Name).SelectMany(Of);

    public static IEnumerable<ILetter> Of(Type type)
    {
        var constructor = type.GetConstructors().Single();
        IEnumerable<object?[]> arguments = [[]];
        foreach (var parameter in constructor.GetParameters())
        {
            arguments = arguments.SelectMany(_ => Values(parameter), (start, value) => (object?[])[.. start, value]);
        }

        return arguments.Select(values => (ILetter)constructor.Invoke(values));
    }

    private static object[] Values(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsEnum: true } type => [.. Enum.GetValues(type).Cast<object>()],
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(AboutInitiative) => [About],
        var type when type == typeof(Guid) => [parameter.Name == "NeighbourhoodId" ? Laak.Id : Guid.CreateVersion7()],
        var type when type == typeof(int) => parameter.Name == "Year" ? [2027] : [1, 12],
        var type when type == typeof(long) => [125_000L],
        var type when type == typeof(DateOnly?) => [new DateOnly(2026, 12, 3), null!],
        var type when type == typeof(DateOnly) => [new DateOnly(2026, 12, 4)],
        var type when type == typeof(DateTimeOffset) => [new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)],
        var type when type == typeof(IReadOnlyList<WeekDigestLetter.Item>) =>
            [Enum.GetValues<InitiativeEventKind>().Select(kind => new WeekDigestLetter.Item(About, "Laak", kind, "Omar", "Wij hebben samen gegeten.")).ToList()],
        var type when type == typeof(string) => [Text(parameter.Name!)],
        var type => throw new NotSupportedException($"What is a good {type.Name} for {parameter.Name} of {parameter.Member.DeclaringType!.Name}?"),
    };

    private static string Text(string name) => name switch
    {
        "Code" => "482913",
        "ShortCode" => "L-7F3",
        "AccountEnd" => "42",
        "NeighbourhoodName" => "Laak",
        "HelperPhone" => "070 765 43 21",
        _ when name.EndsWith("Name", StringComparison.Ordinal) => "Marieke",
        _ => "Kinderen spelen hier straks samen op straat.",
    };
}
