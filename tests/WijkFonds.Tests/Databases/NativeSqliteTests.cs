using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Tests.Databases;

public sealed class NativeSqliteTests
{
    /// <summary>
    /// The default build runs Microsoft.Data.Sqlite on an older SQLitePCLRaw than it asks for (NativeSqlite.cs). That works as long as every
    /// method it calls is there; compiling all of them finds one that is not before a user does. LoadExtension is the known exception.
    /// </summary>
    /// <remarks>Turns red when a package bump needs something that the older library lacks.</remarks>
    [Theory]
    [InlineData(typeof(SqliteConnection))]
    [InlineData(typeof(SqliteDbContextOptionsBuilderExtensions))]
    public void Every_method_of_the_SQLite_provider_compiles_against_the_library_we_have(Type ofAssembly)
    {
        var compiled = 0;
        var failed = new List<string>();
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in ofAssembly.Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
                     .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
                     .Where(method => !method.IsAbstract && !method.ContainsGenericParameters && method.GetMethodBody() is not null))
        {
            try
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
                compiled++;
            }
            catch (Exception exception) when (exception is MissingMethodException or TypeLoadException or FileNotFoundException or MissingFieldException)
            {
                failed.Add($"{method.DeclaringType!.Name}.{method.Name}");
            }
        }

        Assert.True(compiled > 100, "Nothing was compiled");
        Assert.All(failed, name => Assert.Contains("LoadExtension", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_system_s_own_SQLite_is_in_use()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 38), connection.ServerVersion);
    }
}
