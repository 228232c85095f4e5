using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Web.Tests.Security;

/// <summary>Everything in the database as one short text for each table; equal means that nothing changed.</summary>
public static class DatabaseDump
{
    /// <summary>What an official tried in vain is written down, and should be (T-49).</summary>
    public static readonly Type[] NotTheAudit = [typeof(AuditEntry)];

    public static async Task<IReadOnlyDictionary<string, string>> DumpAsync(this TestDatabase database, params Type[] except)
    {
        await using var db = database.Read();
        await db.Database.OpenConnectionAsync();
        var dump = new Dictionary<string, string>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => !except.Contains(type.ClrType)).Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of our own model
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            rows.Sort(StringComparer.Ordinal);
            dump[table] = $"{rows.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
        }

        return dump;
    }

    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Where(table => before[table] != after[table]);
}
