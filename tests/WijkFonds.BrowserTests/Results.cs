using System.Runtime.CompilerServices;

namespace WijkFonds.BrowserTests;

/// <summary>Pictures of every page, for people to look at after a run: tests/results/pictures (not in the repository).</summary>
internal static class Results
{
    public static string Picture(string theme, string page, int width)
    {
        var name = string.Join('-', page.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries));
        var folder = Path.Combine(Folder(), "pictures", theme);
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{(name.Length == 0 ? "begin" : name)}.{width}.png");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "results"));
}
