using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace WijkFonds.Writing;

/// <summary>
/// What a database is made of: a line for every table, limit, index, view, guard and right, with a hash of how it is written. A change of
/// the database that loses a guard without a word is seen by comparing this with what a fresh install has (goal G17, T-25).
/// </summary>
public sealed partial class SchemaPrint
{
    private const int HashLength = 16;

    private readonly SortedDictionary<string, string> things;

    private SchemaPrint(IEnumerable<KeyValuePair<string, string>> things) =>
        this.things = new SortedDictionary<string, string>(things.ToDictionary(), StringComparer.Ordinal);

    /// <summary>A line for each thing, "hash name", in order of name: how it is kept in <c>migrations/*/schema.txt</c>.</summary>
    public string Text => string.Concat(things.Select(thing => $"{thing.Value} {thing.Key}\n"));

    /// <summary>One hash for all of it: 64 letters.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Of what a database says about itself. Spaces and line ends do not count.</summary>
    public static SchemaPrint Of(IEnumerable<(string Name, string Written)> things) =>
        new(things.Select(thing => KeyValuePair.Create(
            thing.Name,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Spaces().Replace(thing.Written, " ").Trim())))[..HashLength])));

    /// <summary>Reads <see cref="Text"/> back.</summary>
    public static SchemaPrint Read(string text) =>
        new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => KeyValuePair.Create(line[(HashLength + 1)..], line[..HashLength])));

    /// <summary>What a fresh install of this version has, from the file beside the migrations in this assembly.</summary>
    public static SchemaPrint Expected(Type inAssembly)
    {
        using var reader = new StreamReader(inAssembly.Assembly.GetManifestResourceStream("schema.txt")!);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The first thing, in order of name, that is not as expected; null when all is the same.</summary>
    public string? DifferenceFrom(SchemaPrint expected)
    {
        foreach (var name in things.Keys.Union(expected.things.Keys).Order(StringComparer.Ordinal))
        {
            var (isThere, isExpected) = (things.TryGetValue(name, out var found), expected.things.TryGetValue(name, out var wanted));
            if (found != wanted)
            {
                return isThere && isExpected ? $"{name} is not as it was made" : isThere ? $"{name} does not belong here" : $"{name} is gone";
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
