using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Checkpoints;
using WijkFonds.Web.Health;
using WijkFonds.Web.Tests.Driving;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>What the portal publishes about its ledger is enough to check it, and holds together (LEDGER 4.10).</summary>
public sealed class PublicProofTests : IDisposable
{
    private const string Home = "/transparantie/grootboek";

    private readonly ProofPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Every_line_is_proved_to_stand_in_the_newest_checkpoint_and_every_checkpoint_in_the_next()
    {
        var folder = await SignedLedger.FillAsync(portal.Database, portal.Clock.GetUtcNow());
        using var client = portal.CreateClient();
        await RoundAsync();
        var newest = Checkpoint.Read(await client.GetStringAsync(Home + "/checkpoint"))!;
        Assert.Equal(("wijkfonds.test/transparantie/grootboek", 22), (newest.Origin, newest.Size));
        Assert.Equal([12, 20, 22], folder.All.Select(c => c.Size));
        var pem = await client.GetStringAsync(Home + "/sleutel.pem");
        var signed = new SignedCheckpoint(newest, await client.GetByteArrayAsync(Home + "/checkpoint/22.sig"), default);
        Assert.True(CheckpointKey.IsSigned(signed, pem));

        for (var seq = 1; seq <= 22; seq++)
        {
            var line = await client.GetByteArrayAsync($"{Home}/regels?van={seq}&tot={seq}");
            using var proof = JsonDocument.Parse(await client.GetStringAsync($"{Home}/bewijs/{seq}"));
            Assert.True(MerkleTree.IsIncluded(MerkleTree.Leaf(line), seq - 1, 22, Hashes(proof), newest.Root));
            Assert.False(MerkleTree.IsIncluded(MerkleTree.Leaf([.. line, 0x0a]), seq - 1, 22, Hashes(proof), newest.Root));
        }

        foreach (var older in folder.All)
        {
            using var proof = JsonDocument.Parse(await client.GetStringAsync($"{Home}/consistentie?van={older.Size}&tot=22"));
            Assert.True(MerkleTree.IsConsistent(older.Size, older.Checkpoint.Root, 22, newest.Root, Hashes(proof)));
        }

        await using var db = portal.Database.Read();
        var head = await LedgerProof.VerifyAsync(db);
        using var kop = JsonDocument.Parse(await client.GetStringAsync(Home + "/kop"));
        Assert.Equal(Convert.ToHexStringLower(head.Hash), kop.RootElement.GetProperty("zegel").GetString());
        Assert.EndsWith($"22 {Convert.ToHexStringLower(head.Hash)}\n", await client.GetStringAsync(Home + "/zegels?van=1&tot=22"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/regels", "Kies van welke boeking")]
    [InlineData("/regels?van=0&tot=4", "Kies van welke boeking")]
    [InlineData("/regels?van=1&tot=1001", "hoogstens 1000")]
    [InlineData("/regels?van=-1&tot=x", "Kies van welke boeking")]
    [InlineData("/zegels?van=5&tot=4", "Kies van welke boeking")]
    [InlineData("/bewijs/0", "staat niet in dit controlepunt")]
    [InlineData("/bewijs/23", "staat niet in dit controlepunt")]
    [InlineData("/bewijs/1?omvang=99", "Kies een omvang van 1 tot en met 22")]
    [InlineData("/consistentie?van=5&tot=99", "Kies twee omvangen")]
    [InlineData("/consistentie?van=5&tot=4", "Kies twee omvangen")]
    [InlineData("/rekeningen?na=a", "Kies na welke rekening")]
    [InlineData("/checkpoints?vanaf=a", "Kies vanaf welke omvang")]
    public async Task A_question_that_cannot_be_answered_gets_a_sentence(string question, string sentence)
    {
        await SignedLedger.FillAsync(portal.Database, portal.Clock.GetUtcNow());
        using var client = portal.CreateClient();
        await RoundAsync();

        var answer = await client.GetAsync(Home + question);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_newest_checkpoint_at_once_and_the_witnesses_get_it_once()
    {
        using var client = portal.CreateClient();
        Assert.Contains("nog geen controlepunt", await client.GetStringAsync(Home), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Home + "/checkpoint")).StatusCode);
        await SignedLedger.FillAsync(portal.Database, portal.Clock.GetUtcNow());
        await RoundAsync();
        await RoundAsync();

        Assert.Contains("wijkfonds.test/transparantie/grootboek\n22\n", WebUtility.HtmlDecode(await client.GetStringAsync(Home)), StringComparison.Ordinal);
        Assert.Contains("Boeking 3", await client.GetStringAsync(Home + "?regel=3"), StringComparison.Ordinal);
        foreach (var nothing in new[] { "abc", "23", "-1", "99999999999999999999" })
        {
            var asked = await client.PageAsync($"{Home}?regel={nothing}");
            Assert.Contains("Kies een nummer van 1 tot en met 22.", asked.Text(), StringComparison.Ordinal);
            Assert.Equal(nothing, asked.QuerySelector("#regel")!.GetAttribute("value"));
        }

        Assert.Contains("Check it yourself", await client.GetStringAsync("/en" + Home), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        var mails = db.Set<OutboxMail>().Where(m => m.Kind == "CheckpointLetter").ToList();
        Assert.Equal(["griffie@voorbeeldstad.nl", "rekenkamer@voorbeeldstad.nl"], mails.Select(m => m.ToAddress).Order(StringComparer.Ordinal));
        Assert.Contains((await client.GetStringAsync(Home + "/checkpoint")).Split('\n')[2], JsonSerializer.Deserialize<JsonElement>(mails[0].Letter).GetProperty("Checkpoint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_on_a_ledger_that_lost_its_end_starts_without_moving_money_and_tells_everybody_at_once()
    {
        using var before = new ProofPortal();
        var folder = await SignedLedger.FillAsync(before.Database, before.Clock.GetUtcNow());
        Assert.NotNull(folder.Newest);
        foreach (var file in Directory.GetFiles(Path.Combine(before.Database.Folder, "checkpoints")))
        {
            Directory.CreateDirectory(Path.Combine(portal.Database.Folder, "checkpoints"));
            File.Copy(file, Path.Combine(portal.Database.Folder, "checkpoints", Path.GetFileName(file)));
        }

        var administrator = new Person { FirstName = "Bea", Email = "bea@wijk.test" };
        await portal.Database.GivenAsync(administrator, new Appointment { PersonId = administrator.Id, Role = Role.Administrator });

        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Home)).StatusCode);
        Assert.True(portal.Services.GetRequiredService<LedgerWatch>().IsStopped);
        await using var db = portal.Database.Read();
        // Whoever looks next tells nobody twice.
        await RoundAsync();
        await portal.Services.GetRequiredService<LedgerRound>().RunAsync(CancellationToken.None);
        var told = db.Set<OutboxMail>().Where(m => m.Kind == nameof(LedgerStoppedLetter)).ToList();
        Assert.Equal(["beheerder", "griffie@voorbeeldstad.nl", "rekenkamer@voorbeeldstad.nl"], told.Select(m => m.ToAddress ?? "beheerder").Order(StringComparer.Ordinal));
        Assert.All(told, mail => Assert.Equal(LedgerFault.BrokenPromise, ((LedgerStoppedLetter)Letters.Read(mail.Kind, mail.Letter)!).Fault));
    }

    private Task RoundAsync() => portal.Services.GetRequiredService<CheckpointRound>().RunAsync(CancellationToken.None);

    private static List<byte[]> Hashes(JsonDocument proof) => [.. proof.RootElement.GetProperty("pad").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!))];

    private sealed class ProofPortal : TestPortal
    {
        protected override IEnumerable<(string Key, string Value)> Settings() =>
            [.. base.Settings(), ("Checkpoints:Witnesses:0", "griffie@voorbeeldstad.nl"), ("Checkpoints:Witnesses:1", "rekenkamer@voorbeeldstad.nl")];
    }
}
