using System.Text.RegularExpressions;

namespace WijkFonds.BrowserTests;

/// <summary>What was seen in one theme and one language, and what was not right about it.</summary>
internal sealed partial class Findings(string theme, string language)
{
    private readonly HashSet<string> seen = [];
    private readonly List<string> wrong = [];

    /// <summary>What stands before every address in this language: nothing, or /en.</summary>
    public string Language => language;

    /// <summary>States of a page, and what each form says to who fills in nothing, are looked at here only: see <see cref="Look.State"/>.</summary>
    public bool IncludesStates => (theme, language) == (Portals.Voorbeeld, "");

    /// <summary>What is not seen in the first theme and language already.</summary>
    public AxeAsk AxeAsk =>
        Environment.GetEnvironmentVariable("AXE") == "everything" ? AxeAsk.Everything
        : (theme == Portals.Voorbeeld, language.Length == 0) switch
        {
            (true, true) => AxeAsk.Everything,
            (true, false) => AxeAsk.Words,
            (false, true) => AxeAsk.Colours,
            (false, false) => AxeAsk.Nothing,
        };

    public void Add(string sentence) => wrong.Add(sentence);

    /// <summary>True when this is the page of that route; from then on it counts as seen.</summary>
    public bool Sees(string route, string path)
    {
        var isIt = Regex.IsMatch(path, "^" + language + (route == "/" ? "/?" : Parameter().Replace(route, "[^/]+")) + "$");
        if (isIt)
        {
            seen.Add(route);
        }

        return isIt;
    }

    public string Picture(Look look, int width) => Results.Picture(theme, $"{language}{Parameter().Replace(look.Route, "$1")}/{look.State}", width);

    /// <summary>A page that nobody looked at is as wrong as one that nobody can use.</summary>
    public void MustBeNone(IEnumerable<string> routes)
    {
        wrong.AddRange(routes.Except(seen).Select(route => $"{route}: nobody looked at it. DemoLooks says where it is."));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
