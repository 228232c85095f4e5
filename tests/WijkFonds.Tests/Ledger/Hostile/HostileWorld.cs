using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger.Hostile;

/// <summary>One town with money, an open reservation and a grant, for all attempts: they must leave it as it is.</summary>
public sealed class HostileWorld : IAsyncLifetime
{
    private LedgerHead head = LedgerHead.Empty;
    private List<LedgerTransfer> transfers = [];
    private List<LedgerAccount> accounts = [];

    public LedgerTown Town { get; } = new();

    /// <summary>A statement with the real numbers in its braces.</summary>
    public string Placed(string statement) => Places.Aggregate(statement, (sql, place) => sql.Replace("{" + place.Key + "}", place.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public Dictionary<string, long> Places { get; } = [];

    /// <summary>Transfers more, of one cent each: parts of the tree over the ledger are 256 long.</summary>
    internal int More { get; init; }

    private LedgerTransfer Pending => transfers.Last(t => t.Phase == TransferPhase.Pending);

    public async Task InitializeAsync()
    {
        await Town.WithMoneyAsync(80000);
        await Town.WithMoneyAsync(500, Guid.CreateVersion7(), earmark: 2);
        var reservation = (await Town.ReserveAsync(50000)).Value;
        await Town.ActAsync(ledger => ledger.GrantAsync(reservation, 45000, LedgerTown.Official, "besluit:1"));
        var payout = (await Town.ActAsync(ledger => ledger.OrderPayoutAsync(reservation, Guid.NewGuid(), LedgerTown.Official, "besluit:1"))).Value;
        await Town.ActAsync(ledger => ledger.ConfirmPayoutAsync(payout, LedgerTown.Official, "besluit:1"));
        await Town.ReserveAsync(10000);
        await Town.Database.GivenAsync(new Audit.AuditEntry { At = Town.Clock.GetUtcNow(), ActorRef = LedgerTown.Official, Act = "Proef", SubjectId = Guid.NewGuid() });

        await Town.Writes.OnceAsync(
            FormKey.New(),
            async work =>
            {
                for (var i = 0; i < More; i++)
                {
                    await work.ReserveAnyAsync(Town.Wijk, LedgerTown.Year, Town.Initiative, 1);
                }

                return (Outcome<Done>)default(Done);
            },
            CancellationToken.None);
        // An account that no transfer hangs on yet, so that only its own guard keeps it.
        await RunAsync("INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('pool:leeg', 23, 8, 'D')");
        head = await Town.ProveAsync();
        await using var db = Town.Database.Read();
        transfers = [.. db.LedgerTransfers.OrderBy(t => t.Seq)];
        accounts = [.. db.LedgerAccounts.OrderBy(a => a.Id)];
        Places["first"] = 1;
        Places["last"] = head.Seq;
        foreach (var (name, kind) in new[] { ("wijk", AccountKind.Neighbourhood), ("grant", AccountKind.Grant), ("source", AccountKind.Source), ("treasury", AccountKind.Treasury), ("bank", AccountKind.Bank) })
        {
            Places[name] = accounts.First(a => a.Kind == kind && a.Earmark is 0 or 1 && a.Kind == kind).Id;
        }

        Places["empty"] = accounts.Single(a => a.Code == "pool:leeg").Id;
        Places["other"] = accounts.Single(a => a.Kind == AccountKind.Neighbourhood && a.Earmark == 2).Id;
    }

    public Task DisposeAsync()
    {
        Town.Dispose();
        return Task.CompletedTask;
    }

    public LedgerTransfer Right() => new()
    {
        Seq = head.Seq + 1,
        Id = Guid.NewGuid(),
        GroupId = Guid.NewGuid(),
        IdemKey = "proef:" + Guid.NewGuid().ToString("N"),
        Code = TransferCode.GiveBack,
        Phase = TransferPhase.AtOnce,
        DebitId = Places["wijk"],
        CreditId = Places["source"],
        Amount = 100,
        BookedOn = new DateOnly(2026, 11, 20),
        SubjectRef = "proef",
        ActorRef = "rol:proef",
        AuthorityRef = "besluit:proef",
        PrevHash = head.Hash,
        Hash = [],
    };

    public LedgerTransfer Wrong(string what)
    {
        var right = Right();
        var granted = transfers.First(t => t.Phase == TransferPhase.Post && t.Code == TransferCode.Grant);
        var first = transfers.First(t => t.Phase == TransferPhase.Pending);
        var post = right with { Code = TransferCode.Grant, Phase = TransferPhase.Post, DebitId = Pending.DebitId, CreditId = Pending.CreditId, Amount = Pending.Amount, PendingId = Pending.Id };
        var reversal = right with { Code = TransferCode.Reversal, DebitId = granted.CreditId, CreditId = granted.DebitId, Amount = granted.Amount, ReversesId = granted.Id };
        return what switch
        {
            "skips a number" => right with { Seq = head.Seq + 2 },
            "uses a number again" => right with { Seq = head.Seq },
            "begins at zero" => right with { Seq = 0 },
            "hangs on another transfer" => right with { PrevHash = transfers[0].Hash },
            "hangs on nothing" => right with { PrevHash = new byte[32] },
            "has the hash of another" => right with { Hash = transfers[0].Hash },
            "is worth nothing" => right with { Amount = 0 },
            "is worth less than nothing" => right with { Amount = -100 },
            "is worth more than a billion" => right with { Code = TransferCode.Fund, DebitId = Places["treasury"], CreditId = Places["source"], Amount = 100_000_000_001 },
            "goes from an account to itself" => right with { CreditId = right.DebitId },
            "goes to an account that is not there" => right with { CreditId = 999_999 },
            "goes straight from treasury to grant" => right with { Code = TransferCode.Grant, Phase = TransferPhase.Pending, DebitId = Places["treasury"], CreditId = Places["grant"] },
            "goes from one purpose to another" => right with { DebitId = Places["other"] },
            "takes more than there is" => right with { Amount = 70_000 },
            "has a code nobody knows" => right with { Code = (TransferCode)777 },
            "has a phase nobody knows" => right with { Phase = (TransferPhase)4 },
            "is reserved and granted at once" => right with { Code = TransferCode.Grant, CreditId = Pending.CreditId },
            "uses a key again" => right with { IdemKey = transfers[0].IdemKey },
            "uses an id again" => right with { Id = transfers[0].Id },
            "has no authority" => right with { AuthorityRef = "" },
            "grants more than was reserved" => post with { Amount = Pending.Amount + 1 },
            "grants what was already granted" => post with { DebitId = first.DebitId, CreditId = first.CreditId, Amount = 1, PendingId = first.Id },
            "grants another reservation to itself" => post with { CreditId = first.CreditId },
            "voids a part" => post with { Phase = TransferPhase.Void, Amount = 1 },
            "ends what is not there" => post with { PendingId = Guid.NewGuid() },
            "reverses a reservation" => reversal with { DebitId = Pending.CreditId, CreditId = Pending.DebitId, Amount = Pending.Amount, ReversesId = Pending.Id },
            "reverses for more" => reversal with { Amount = granted.Amount + 1 },
            "reverses without saying what" => reversal with { ReversesId = null },
            "says what it reverses without being a reversal" => right with { ReversesId = granted.Id },
            "mirrors a transfer under another name" => reversal with { Code = TransferCode.LowerGrant },
            "reserves a reversal" => reversal with { Phase = TransferPhase.Pending },
            "grants without saying what was reserved" => post with { PendingId = null },
            "has a line end in its authority" => right with { AuthorityRef = "besluit\nprivate_commit=" },
            "has a NUL in its authority" => right with { AuthorityRef = "besluit\0x" },
            "has capitals in its subject" => right with { SubjectRef = "Samira" },
            "has no actor" => right with { ActorRef = "" },
            "has a subject of a hundred letters" => right with { SubjectRef = new string('a', 100) },
            "has a name in its private part" => right with { PrivateCommit = "samira@wijk.test" },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }

    /// <summary>Books with the right hash unless the hash itself is the question; always in a transaction that is dropped.</summary>
    public Task BookAsync(LedgerTransfer transfer, bool hasOwnHash, bool keep = true) => Town.Database.Lane.RunAsync(
        async (db, stop) =>
        {
            await new LedgerStatements(db).InsertAsync(hasOwnHash ? transfer : transfer with { Hash = LedgerChain.Hash(transfer.PrevHash, transfer) }, stop);
            return (0, keep);
        },
        CancellationToken.None);

    /// <summary>A statement that adds a row which is right, but for the values that are given.</summary>
    public string Row(string table, params IReadOnlyList<(string Column, string Value)> wrong) => HostileRows.Insert(table, Right(), accounts.Single(a => a.Id == Places["wijk"]), wrong);

    /// <summary>Types a statement on a plain connection, with the rights and settings of the portal's writer.</summary>
    public async Task RunAsync(string statement, bool keep = true)
    {
        await using DbConnection connection = TestDatabase.IsPostgreSql ? new NpgsqlConnection(Town.Database.ConnectionString) : new SqliteConnection(Town.Database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the whole point
        command.CommandText = keep ? statement : $"BEGIN; {statement}; ROLLBACK";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
