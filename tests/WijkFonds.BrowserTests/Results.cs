using System.Runtime.CompilerServices;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Pictures of every page, for people to look at after <c>tests/run --pictures</c>: tests/results/pictures (not in the repository). Not made
/// otherwise: drawing them costs the browser more than everything it checks.
/// </summary>
internal static class Results
{
    public static bool AreAsked { get; } = Environment.GetEnvironmentVariable("WIJKFONDS_PICTURES") == "1";

    public static string Picture(string theme, string page, int width)
    {
        var name = string.Join('-', page.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries));
        var folder = Path.Combine(Folder(), "pictures", theme);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{(name.Length == 0 ? "begin" : name)}.{width}.png");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "results"));
}
