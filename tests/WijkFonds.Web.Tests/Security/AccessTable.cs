using System.Runtime.CompilerServices;

namespace WijkFonds.Web.Tests.Security;

/// <summary>The reviewed table of who may enter where: access.txt, one line for each door.</summary>
public static class AccessTable
{
    public static IReadOnlyList<Door> Read() =>
        [.. File.ReadLines(Path.Combine(Here(), "access.txt")).Where(line => line.Length > 0 && line[0] == '/').Select(Door.Read)];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
