using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using WijkFonds.Sqlite;

namespace WijkFonds.Tests.Databases;

/// <summary>A test may use SQLite before it uses anything of WijkFonds.Sqlite, which says where the native library is; on PostgreSQL nothing else does.</summary>
internal static class NativeLibraries
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The ModuleInitializer attribute should not be used in libraries", Justification = "Must run before the first test, whichever that is.")]
    public static void Find() => RuntimeHelpers.RunModuleConstructor(typeof(SqliteEngine).Module.ModuleHandle);
}
