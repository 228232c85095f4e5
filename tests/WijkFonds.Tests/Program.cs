using WijkFonds.Sqlite;
using WijkFonds.Writing;

// What DurabilityTests watches from outside: so many acts, one after the other, each told only after it is durable.
if (args is not ["schrijf", var connectionString, var count])
{
    Console.Error.WriteLine("dotnet test runs the tests; this program is for one of them.");
    return 2;
}

using var lane = new SqliteWriteLane(connectionString);
var writes = new Writes(lane, TimeProvider.System, new ChangedPages());
var source = Guid.NewGuid();
for (var i = 0; i < int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); i++)
{
    var answer = await writes.OnceAsync(FormKey.New(), work => work.Ledger.FundSourceAsync(source, 2026, 1, null, 100, "rol:proef", "raad-1"), CancellationToken.None);
    Console.WriteLine(answer.IsAccepted ? "geschreven" : answer.Refusal!.Sentence);
}

return 0;
