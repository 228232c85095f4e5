using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.Obstacles;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Handovers;

/// <summary>G50, T-59: who gave an initiative away and goes later is nowhere in it any more; with its new owner it stays as it was.</summary>
public sealed class HandedOverAndErasedTests : IDisposable
{
    private const string Iban = "NL91ABNA0417164300";

    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public HandedOverAndErasedTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Not_one_word_about_who_gave_it_away_stays_in_any_table()
    {
        await town.BuildAsync();
        var qwindel = new Person { FirstName = "Qwindel", Email = "qwindel@buurt.test", Phone = "0698765432" };
        await portal.Database.GivenAsync(qwindel);
        var initiative = await town.InitiativeAsync(owner: qwindel);
        await portal.ChangeAsync(db => db.Initiatives.ExecuteUpdateAsync(i => i.SetProperty(x => x.InitiatorName, "Qwindeltje").SetProperty(x => x.Dream, "Qwindel zaait hier.")));
        await LiveItAsync(initiative, qwindel);
        var joris = await portal.PersonAsync("joris@buurt.test");
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(qwindel.Id, "kotercafe", "Joris", "joris@buurt.test", "Bel Qwindel", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(joris.Id, handover), FormKey.New(), default)).Refusal);
        Assert.Null((await new ContinueInitiative(town.Writes).ExecuteAsync(new(joris.Id, "kotercafe"), FormKey.New(), default)).Refusal);
        Assert.Contains("qwindel", await EverythingAsync(), StringComparison.OrdinalIgnoreCase);

        Assert.Null((await new EraseMe(town.Writes, portal.Services.GetServices<IPersonalData>()).ExecuteAsync(new(qwindel.Id, true), FormKey.New(), default)).Refusal);

        var left = await EverythingAsync();
        Assert.DoesNotContain("qwindel", left, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("98765432", left, StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        var after = await db.Initiatives.SingleAsync();
        Assert.Equal((joris.Id, "Een buur zaait.", (string?)null), (after.OwnerId, after.Dream, after.HiddenReason));
        Assert.Equal("joris@buurt.test", (await db.InitiativeContacts.SingleAsync()).Email);
        Assert.Contains("Joris", (await db.InitiativeEvents.SingleAsync(e => e.Kind == InitiativeEventKind.HandedOver)).Text, StringComparison.Ordinal);
        Assert.Contains(await db.Set<OutboxMail>().Where(m => m.PersonId == joris.Id).Select(m => m.Letter).ToListAsync(), letter => letter.Length > 0);
        await town.ProveAsync();
    }

    /// <summary>Everything that officials write about somebody, by the name they know.</summary>
    private async Task LiveItAsync(Initiative initiative, Person qwindel)
    {
        Assert.Null((await new EditInitiative(town.Writes).ExecuteAsync(
            new(initiative.Id, new Initiator(qwindel.Id, null), 0, "De tuin van de straat", "Qwindel zaait.", Need.Money, null, "Bel Qwindel op 06 98765432.", "Qwindeltje"), FormKey.New(), default)).Refusal);
        var ask = town.Ask(500_00) with { Agreement = "Qwindel zaait.", NoticedBy = "Vraag Qwindel.", WorkerView = "Qwindel kan dit.", RecipientName = "Qwindel Zaandijk" };
        var allocation = (await new ProposeAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, "kotercafe", ask), FormKey.New(), default)).Value;
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        await town.PayeeAsync(initiative, Iban);
        Assert.Null((await town.ConfirmAsync((await town.OrderAsync(allocation)).Value)).Refusal);
        Assert.Null((await new NoteObstacle(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Id, "Qwindel wacht op een sleutel.", "De school", null, town.Clock.Today(), "Qwindel belt."), FormKey.New(), default)).Refusal);
        var talk = await new WriteLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, "kotercafe", town.Clock.Today(), "Qwindel ziet meer buren.", "", "", "", false), FormKey.New(), default);
        Assert.Null((await new ConfirmLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, talk.Value, "Qwindel ziet meer buren.", "", "", "", "Dinsdag gebeld, Qwindel zei ja."), FormKey.New(), default)).Refusal);
        await portal.ChangeAsync(db => db.Initiatives.ExecuteUpdateAsync(i => i.SetProperty(x => x.Stage, Stage.Proven)));
    }

    /// <summary>Every row of every table as text.</summary>
    private async Task<string> EverythingAsync()
    {
        await using var db = portal.Database.Read();
        await db.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of our own model
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(table + ": " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }
        }

        return string.Join('\n', rows);
    }
}
