using System.Globalization;
using System.Text;
using WijkFonds.Rounds.Counting;
using WijkFonds.Rounds.Pabulib;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Commands;

/// <summary><c>count</c>: counts a published round again, without a database and without trusting anybody.</summary>
/// <param name="output">Where the answer goes: bytes, because the letters of a console depend on the machine.</param>
internal sealed class CountCommand(Stream output, TextWriter error) : ICommand
{
    private const string Help =
        """
        count FILE.pb [--rule equal-shares|greedy|phragmen] [--satisfaction cost|cardinality]
              [--completion none|add1|add1u] [--start integral|exact] [--step 1] [--exhaustive-stop] [--greedy-fill]
              [--compare-greedy] [--ties cheapest|votes|id|FILE] [--json] [--explain]

        Counts the ballots of a Pabulib file again. Opens no database. All arithmetic is exact.
          --rule            equal-shares (usual), greedy (most votes first) or phragmen
          --satisfaction    cost (usual; greedy: by votes) or cardinality (greedy: by votes for each euro)
          --completion      equal shares only. add1: again with a little more for everybody, until it would cost too much
                            add1u (usual): add1, and then greedy with what is left. none: one run with an exact share
          --greedy-fill     gives what is left to what fits, also after none or add1
          --start           of add1: the share rounded down to whole units (integral, usual) or exact
          --step            of add1: how much more each time, in units of the file
          --exhaustive-stop add1 ends as soon as nothing that is left over fits
          --compare-greedy  takes the result of greedy when more voters get more of their plans from it
          --ties            who goes first of equal plans: cheapest (usual: then most votes), votes (then cheapest) or id (by Unicode);
                            FILE: cheapest, most votes, then the lots: one id on each line. In the end always the id
          --json            the whole story as JSON; for greedy supportersMoney is what was left when it was its turn
          --explain         the reason for each plan in words
        Thresholds in the file are not applied. Points count as ticks for phragmen. An empty ballot is not a ballot.
        Exit code 0: counted; 1: the file is not right, with FILE:LINE:COLUMN and what was expected; 2: wrong use.
        """;

    public CountCommand() : this(Console.OpenStandardOutput(), Console.Error)
    {
    }

    public string Verb => "count";

    public async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await WriteAsync(Help + "\n");
            return 0;
        }

        if (CountOptions.Read(args) is not { } options)
        {
            await error.WriteLineAsync(Help);
            return 2;
        }

        // The same words on every machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        if (new[] { options.File, options.Lots }.FirstOrDefault(file => file is not null && !File.Exists(file)) is { } absent)
        {
            await error.WriteLineAsync($"Er is geen bestand {absent}.");
            return 2;
        }

        return await CountAsync(options);
    }

    private async Task<int> CountAsync(CountOptions options)
    {
        var read = PabulibReader.Read(await File.ReadAllBytesAsync(options.File));
        if (read.Refusal is { } refusal)
        {
            return await NotRightAsync(options.File, refusal);
        }

        var file = read.Value;
        if (file.NotCountable is { } ordinal)
        {
            return await NotRightAsync(options.File, ordinal);
        }

        var lots = Lots(file, options.Ties);
        if (lots.Refusal is { } wrongLot)
        {
            return await NotRightAsync(options.Ties, wrongLot);
        }

        var result = CountBallots.Count(file.Election, options.Settings with { Ties = lots.Value });
        if (result.IsCutShort)
        {
            await error.WriteLineAsync($"Gestopt na {result.Runs} keer tellen. Kies een grotere --step.");
        }

        var story = new CountStory(file, result, new Sentences());
        await (options.IsJson
            ? output.WriteAsync(CountJson.Write(Path.GetFileName(options.File), Path.GetFileName(options.Ties), result, options.Explains ? story.Sentences() : null)).AsTask()
            : WriteAsync(story.Text(options.Explains)));
        return 0;
    }

    private static Outcome<TieOrder> Lots(PabulibFile file, string ties) => ties switch
    {
        "id" => TieOrder.Id,
        "cheapest" => TieOrder.Cheapest,
        "votes" => TieOrder.Votes,
        _ => PabulibLots.Read(File.ReadAllBytes(ties), file),
    };

    /// <summary>In Dutch and in English: whoever counts again need not be from here.</summary>
    private async Task<int> NotRightAsync(string file, Refusal refusal)
    {
        foreach (var language in new[] { "nl-NL", "en-GB" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}:{refusal.Arguments[0]}:{refusal.Arguments[1]}: {new Sentences()[refusal]}"));
        }

        return 1;
    }

    private async Task WriteAsync(string text) => await output.WriteAsync(Encoding.UTF8.GetBytes(text));
}
