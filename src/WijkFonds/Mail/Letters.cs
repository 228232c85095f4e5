using System.Collections.Frozen;
using System.Text.Json;

namespace WijkFonds.Mail;

/// <summary>Turns letters into rows and back. A letter is known by the name of its record.</summary>
public static class Letters
{
    public static readonly FrozenDictionary<string, Type> Kinds = typeof(Letters).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILetter)))
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Write(ILetter letter) => JsonSerializer.Serialize(letter, letter.GetType());

    /// <summary>The letter, or null when it was forgotten or its kind is not known (any more).</summary>
    public static ILetter? Read(string kind, string json) =>
        json.Length > 0 && Kinds.TryGetValue(kind, out var type) ? (ILetter?)JsonSerializer.Deserialize(json, type) : null;
}
