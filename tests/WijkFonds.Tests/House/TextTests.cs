using System.Text.Json;
using System.Text.RegularExpressions;

namespace WijkFonds.Tests.House;

/// <summary>
/// All words on screen: simple enough for everybody (U01), friendly (U17, U18, U05), and there in English too.
/// Sentences are found where they are written: in pages, in code, and in the long pages.
/// </summary>
public sealed partial class TextTests
{
    private const double AverageWordsMax = 12;
    private const int LongestSentenceMax = 25;

    /// <summary>Words of desks and distrust. Each is refused in any form: klant, klanten, klantvriendelijk.</summary>
    private static readonly string[] Forbidden =
    [
        "kwetsba", "probleemwijk", "achterstand", "doelgroep", "cliënt", "klant", "subsidie", "indicator", "output", "beschikking", "verantwoording", "fraud", "sanctie",
        "kwartaalrapport", "urenstaat", "naar waarheid", "strafbaar", "terugvorder", "aanvrager", "indienen", "ingediend", "geüpload", "formulier invullen",
        "dient te", "u dient", "conform", "derhalve", "middels", "betreffende", "teneinde", "alsmede", "inzake", "gelieve", "burger ",
    ];

    /// <summary>Officials' words that have no other name where they stand.</summary>
    private static readonly string[] Allowed = [];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Dutch = new(ReadDutch);

    [Fact]
    public void Every_sentence_on_screen_is_there_in_English()
    {
        var english = English();

        var missing = Dutch.Value.Where(sentence => !english.ContainsKey(sentence.Key)).Select(sentence => $"{sentence.Value}: \"{sentence.Key}\"");

        Assert.True(!missing.Any(), "Put these in src/WijkFonds.Web/Texts/en/<feature>.json:\n" + string.Join('\n', missing.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_sentence_is_translated_once()
    {
        var twice = Translations().GroupBy(text => text.Dutch, StringComparer.Ordinal).Where(texts => texts.Count() > 1)
            .Select(texts => $"\"{texts.Key}\": {string.Join(", ", texts.Select(text => $"{text.File} \"{text.English}\""))}");

        Assert.True(!twice.Any(), "Keep the best and delete the others:\n" + string.Join('\n', twice));
    }

    [Fact]
    public void No_English_text_is_kept_that_nobody_uses()
    {
        var source = string.Concat(SourceFiles().Select(File.ReadAllText));

        var unused = English().Where(text => !source.Contains('"' + Escaped(text.Key) + '"', StringComparison.Ordinal)).Select(text => $"{text.Value.File}: \"{text.Key}\"");

        Assert.True(!unused.Any(), "Nobody says this any more:\n" + string.Join('\n', unused));
    }

    [Fact]
    public void Both_languages_fill_in_the_same_things()
    {
        var different = English().Where(text => !Places(text.Key).SequenceEqual(Places(text.Value.Text))).Select(text => $"{text.Value.File}: \"{text.Key}\" → \"{text.Value.Text}\"");

        Assert.True(!different.Any(), "Not the same {0}, {1} in both:\n" + string.Join('\n', different));
    }

    [Fact]
    public void Sentences_are_short()
    {
        var sentences = AllDutch().SelectMany(text => Sentences(text.Key).Select(sentence => (Sentence: sentence, Words: Words(sentence), Where: text.Value))).Where(sentence => sentence.Words > 0).ToList();

        var tooLong = sentences.Where(sentence => sentence.Words > LongestSentenceMax).Select(sentence => $"{sentence.Words} words, {sentence.Where}: {sentence.Sentence}");

        Assert.True(!tooLong.Any(), $"Longer than {LongestSentenceMax} words; make two sentences of it:\n" + string.Join('\n', tooLong));
        Assert.InRange(sentences.Average(sentence => sentence.Words), 1, AverageWordsMax);
    }

    [Fact]
    public void No_word_hurts_or_hides()
    {
        Assert.True(DemoDutch().Count() > 100, "The demo town is on screen too; where did its texts go?");

        var found = AllDutch().Concat(DemoDutch())
            .SelectMany(text => Forbidden.Where(word => text.Key.Contains(word, StringComparison.OrdinalIgnoreCase) && !Allowed.Any(allowed => text.Key.Contains(allowed, StringComparison.OrdinalIgnoreCase)))
                .Select(word => $"'{word}' in {text.Value}: {text.Key}"));

        Assert.True(!found.Any(), "Say it another way:\n" + string.Join('\n', found));
    }

    [Fact]
    public void We_say_je_and_never_u()
    {
        var found = AllDutch().Where(text => Formal().IsMatch(text.Key)).Select(text => $"{text.Value}: {text.Key}");

        Assert.True(!found.Any(), "Say je:\n" + string.Join('\n', found));
    }

    [Fact]
    public void Each_long_page_is_there_in_every_language()
    {
        var pages = Path.Combine(SourceTests.Root(), "src", "WijkFonds.Web", "Texts", "pages");

        var dutch = Directory.GetFiles(Path.Combine(pages, "nl")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        var english = Directory.GetFiles(Path.Combine(pages, "en")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.NotEmpty(dutch);
        Assert.Equal(dutch, english);
    }

    /// <summary>Every sentence that a page or a rule says, with the file where it was found first.</summary>
    private static Dictionary<string, string> ReadDutch()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in SourceFiles().Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            // What a wrong setting says is for the log of who runs the portal, not for the screen.
            foreach (var pattern in file.EndsWith("Options.cs", StringComparison.Ordinal) ? [Asked()] : new[] { Asked(), Said() })
            {
                Add(pattern.Matches(text).Select(match => match.Groups["text"].Value), file);
            }

            Add(Counted().Matches(text).SelectMany(match => new[] { match.Groups["one"].Value, match.Groups["many"].Value }), file);
            if (file.EndsWith("Refusals.cs", StringComparison.Ordinal))
            {
                Add(Refused().Matches(text).Select(match => match.Groups["text"].Value), file);
            }
        }

        return found;

        void Add(IEnumerable<string> sentences, string file)
        {
            foreach (var sentence in sentences.Where(sentence => Letter().IsMatch(Place().Replace(sentence, ""))))
            {
                found.TryAdd(Regex.Unescape(sentence), Path.GetRelativePath(SourceTests.Root(), file));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> AllDutch() => Dutch.Value.Concat(
        Directory.EnumerateFiles(Path.Combine(SourceTests.Root(), "src", "WijkFonds.Web", "Texts", "pages", "nl"), "*.md")
            .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith("|--", StringComparison.Ordinal))
                .Select(line => KeyValuePair.Create(line.Trim('#', '-', ' ').Replace("*", "", StringComparison.Ordinal), Path.GetFileName(file)))));

    private static Dictionary<string, (string Text, string File)> English() =>
        Translations().DistinctBy(text => text.Dutch).ToDictionary(text => text.Dutch, text => (text.English, text.File), StringComparer.Ordinal);

    /// <summary>What the people of the demo town say: everything between quotes there.</summary>
    private static IEnumerable<KeyValuePair<string, string>> DemoDutch() =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceTests.Root(), "src", "WijkFonds.Web", "Demo"), "*.cs", SearchOption.AllDirectories)
        from text in Quoted().Matches(File.ReadAllText(file))
        select KeyValuePair.Create(text.Groups["text"].Value, Path.GetFileName(file));

    /// <summary>Every translation as it stands in a file, also one that stands there twice.</summary>
    private static IEnumerable<(string Dutch, string English, string File)> Translations() =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceTests.Root(), "src", "WijkFonds.Web", "Texts", "en"), "*.json").Order(StringComparer.Ordinal)
        from text in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateObject()
        select (text.Name, text.Value.GetString()!, Path.GetFileName(file));

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(SourceTests.Root(), "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".razor" && !Generated().IsMatch(file.Replace('\\', '/')));

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(sentence => sentence.Length > 0);

    private static int Words(string sentence) => Word().Count(sentence);

    [GeneratedRegex(@"\b(?:T|[sS]entences|[tT]exts?|words)\[\s*""(?<text>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\.Count\(\s*[^""]+?,\s*""(?<one>(?:[^""\\]|\\.)+)"",\s*""(?<many>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:ErrorMessage\s*=\s*|AddModelError\([^,]+,\s*|Accessor\([^""]*=>\s*)""(?<text>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"new(?:\s+Refusal)?\(\s*""(?<text>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"""""""(?<text>.*?)""""""|""(?<text>(?:[^""\\\n]|\\.)+)""", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<=[.!?:])\s+|\n|\s\|\s|;\s")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}{}'’-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\p{L}'’-])(u|uw|U|Uw)(?![\p{L}'’-])")]
    private static partial Regex Formal();

    [GeneratedRegex("/(obj|bin|node_modules)/")]
    private static partial Regex Generated();
}
