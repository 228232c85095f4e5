using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>A site that passes on what the real one says, and lies about what the test tells it to.</summary>
internal sealed partial class ForgedSite : IAsyncDisposable
{
    private const string Home = "/transparantie/grootboek";

    private readonly HttpClient real;
    private readonly WebApplication app;
    private readonly Dictionary<string, Func<string, HttpRequest, string>> lies = new(StringComparer.Ordinal);

    private ForgedSite(Uri address)
    {
        real = new HttpClient { BaseAddress = address };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            var text = await real.GetStringAsync(context.Request.Path + context.Request.QueryString);
            var lie = lies.GetValueOrDefault(context.Request.Path.Value![Home.Length..]);
            await context.Response.WriteAsync(lie is null ? text : lie(text, context.Request));
        });
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The canonical lines of the real site.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public static async Task<ForgedSite> StartAsync(Uri address)
    {
        var site = new ForgedSite(address);
        await site.app.StartAsync();
        site.Address = new Uri(site.app.Urls.Single());
        site.Lines = [.. Line().Split(await site.real.GetStringAsync(Home + "/regels?van=1&tot=1000")).Where(line => line.Length > 0)];
        return site;
    }

    public void Honest() => lies.Clear();

    public void Replace(string path, Func<string, string> lie) => lies[path] = (text, _) => lie(text);

    public List<string> Change(int seq, string from, string to) => [.. Lines.Select((line, i) => i == seq - 1 ? line.Replace(from, to, StringComparison.Ordinal) : line)];

    /// <summary>Shows these lines; and, when asked, numbers and seals that belong to them.</summary>
    public void Show(List<string> lines, bool withSeals)
    {
        if (!withSeals)
        {
            lies["/regels"] = (_, request) => string.Concat(Some(lines, request));
            return;
        }

        var (chain, seals, numbered) = (new byte[32], new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            numbered.Add(Number().Replace(line, string.Create(CultureInfo.InvariantCulture, $"\nseq={numbered.Count + 1}\n"), 1));
            chain = LedgerChain.Hash(chain, MerkleTree.Leaf(Encoding.UTF8.GetBytes(numbered[^1])));
            seals.Add(string.Create(CultureInfo.InvariantCulture, $"{numbered.Count} {Convert.ToHexStringLower(chain)}\n"));
        }

        lies["/regels"] = (_, request) => string.Concat(Some(numbered, request));
        lies["/zegels"] = (_, request) => string.Concat(Some(seals, request));
        lies["/kop"] = (_, _) => $$"""{"regel":{{numbered.Count}},"zegel":"{{Convert.ToHexStringLower(chain)}}"}""";
    }

    /// <summary>Every checkpoint as it is, but signed with another key.</summary>
    public void Sign(ECDsa key) => lies["/checkpoints"] = (text, _) =>
    {
        var all = JsonNode.Parse(text)!;
        foreach (var point in all["controlepunten"]!.AsArray())
        {
            point!["handtekening"] = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes((string)point["tekst"]!), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }

        return all.ToJsonString();
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        real.Dispose();
    }

    private static IEnumerable<string> Some(List<string> all, HttpRequest request)
    {
        var (from, to) = (int.Parse(request.Query["van"]!, CultureInfo.InvariantCulture), int.Parse(request.Query["tot"]!, CultureInfo.InvariantCulture));
        return all.Skip(from - 1).Take(to - from + 1);
    }

    [GeneratedRegex(@"(?=wijkfonds-ledger/v1\n)")]
    private static partial Regex Line();

    [GeneratedRegex(@"\nseq=\d+\n")]
    private static partial Regex Number();
}
