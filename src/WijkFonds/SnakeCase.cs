using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds;

/// <summary>Tables and columns are called allocation_part and amount_cents in both databases, so that SQL reads the same in both.</summary>
internal static partial class SnakeCase
{
    public static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (!entity.IsOwned())
            {
                entity.SetTableName(Snake(entity.ClrType.Name));
            }

            foreach (var property in entity.GetProperties())
            {
                var owner = entity.FindOwnership()?.PrincipalToDependent?.Name;
                property.SetColumnName(owner switch
                {
                    null => Snake(property.Name),
                    _ when property.IsPrimaryKey() => Snake(property.FindFirstPrincipal()!.Name),
                    _ => Snake(owner) + "_" + Snake(property.Name),
                });
            }
        }
    }

    private static string Snake(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
