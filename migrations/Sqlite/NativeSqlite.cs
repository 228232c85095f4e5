using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace WijkFonds.Sqlite;

/// <summary>
/// Uses the operating system's own SQLite. The default package feed holds only SQLitePCLRaw 2.0.6, older than Microsoft.Data.Sqlite
/// asks for and with an outdated native library; its managed half works with the system's patched one. A test compiles every method
/// against it, so a package bump cannot break this unseen. With -p:FullFeed=true this file is not compiled.
/// </summary>
internal static class NativeSqlite
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The ModuleInitializer attribute should not be used in libraries", Justification = "Must run before the first use of SQLite, whoever makes it.")]
    public static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName("SQLitePCLRaw.core")) : null;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        SQLitePCL.Batteries_V2.Init();
        // Counting every byte that SQLite takes costs one lock for all connections together; nobody reads the count.

        _ = SQLitePCL.raw.sqlite3_config(9 /* SQLITE_CONFIG_MEMSTATUS */, 0);
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != "e_sqlite3")
        {
            return IntPtr.Zero;
        }

        var native = OperatingSystem.IsWindows() ? "winsqlite3.dll" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
        return NativeLibrary.Load(native);
    }
}
