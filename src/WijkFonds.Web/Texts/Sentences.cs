using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace WijkFonds.Web.Texts;

/// <summary>
/// Every sentence on screen. The Dutch sentence is the key, so what you read is what you search for;
/// a sentence without a translation is shown in Dutch, never as a code. Views know it as <c>T</c>.
/// </summary>
public sealed class Sentences
{
    /// <summary>Languages beside Dutch.</summary>
    public static readonly IReadOnlyList<string> Translations = ["en"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage =
        Translations.ToFrozenDictionary(language => language, Load);

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public bool IsDutch => !byLanguage.ContainsKey(Language);

    public string this[string dutch] => Find(dutch);

    public string this[string dutch, params object[] arguments] => string.Format(CultureInfo.CurrentCulture, Find(dutch), Speakable(arguments));

    public string this[Refusal refusal] => string.Format(CultureInfo.CurrentCulture, Find(refusal.Sentence), Speakable(refusal.Arguments));

    /// <summary>One or many: <c>T.Count(n, "1 buur steunt dit", "{0} buren steunen dit")</c>.</summary>
    public string Count(long number, string one, string many) =>
        string.Format(CultureInfo.CurrentCulture, Find(number == 1 ? one : many), number.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>vrijdag 27 november; with the year when it is another one than <paramref name="today"/>'s.</summary>
    public string Day(DateOnly day, DateOnly? today = null) =>
        day.ToString(today?.Year == day.Year ? "dddd d MMMM" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    private static object[] Speakable(IEnumerable<object> arguments) => [.. arguments.Select(argument => argument switch
    {
        Money money => money.Show(),
        DateOnly day => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture),
        _ => argument,
    })];

    private static FrozenDictionary<string, string> Load(string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Sentences).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(language + "/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (dutch, translation) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                // A sentence has one translation. Two would say another thing on another day, so the portal does not start with them.
                all.Add(dutch, translation);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private string Find(string dutch) =>
        byLanguage.TryGetValue(Language, out var sentences) && sentences.TryGetValue(dutch, out var translation) ? translation : dutch;
}
