using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Grants;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Grants;

/// <summary>T-62: a stolen copy of the database tells nobody's account number.</summary>
public sealed class AccountNumberTests : IDisposable
{
    private const string Number = "0417164300";

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public AccountNumberTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task No_column_says_the_number_and_who_may_see_it_still_does()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        using var samira = portal.CreateClient();
        await samira.SignInAsync(portal, town.Initiator);
        var sent = await (await samira.FormAsync("/mijn/initiatief/kotercafe/rekening")).Fill("Input.Name", "S. de Vries").Fill("Input.Iban", "NL91 ABNA 0417 1643 00").SendAsync();
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var allocation = await town.ProposedAsync(initiative, 500_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        using var piet = portal.CreateClient();
        await piet.SignInAsync(portal, town.Treasurer);

        Assert.Contains("NL91 ABNA 0417 1643 00", (await piet.PageAsync("/kas")).Text());
        Assert.Contains("4300", (await samira.PageAsync("/mijn/initiatief/kotercafe/rekening")).Text());
        await using var db = portal.Database.Read();
        var taken = await portal.Services.GetServices<IPersonalData>().Single(data => data.Tables.Contains(typeof(Payee))).ShowAsync(db, town.Initiator, default);
        Assert.Contains("NL91ABNA" + Number, System.Text.Json.JsonSerializer.Serialize(taken));
        await town.OrderAsync(allocation);

        var cells = await CellsAsync(db);
        Assert.Contains(cells, cell => cell.Text.Contains("S. de Vries", StringComparison.Ordinal));
        Assert.Empty(cells.Where(cell => Plain(cell.Text).Contains(Number, StringComparison.Ordinal)).Select(cell => cell.Place));
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_seal_of_one_kind_never_opens_as_another()
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        var closed = seal.Close(SealedThing.AccountNumber, "geheim"u8.ToArray());

        Assert.Equal("geheim"u8.ToArray(), seal.Open(SealedThing.AccountNumber, closed));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => seal.Open(SealedThing.SecondFactor, closed));
        await Task.CompletedTask;
    }

    /// <summary>Everything that stands anywhere in the database.</summary>
    private static async Task<List<(string Place, string Text)>> CellsAsync(WijkFondsDb db)
    {
        var cells = new List<(string, string)>();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of our own tables
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    cells.Add(($"{table}.{rows.GetName(i)}", rows.GetValue(i) is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)!));
                }
            }
        }

        return cells;
    }

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
