using System.Globalization;
using System.Text;
using WijkFonds.Web.Commands;

namespace WijkFonds.Web.Tests.Commands;

/// <summary>The program that anybody can count again with: the same bytes everywhere, no database, and every mistake at its place.</summary>
[Trait("Database", "none")]
public sealed class CountCommandTests : IDisposable
{
    private const string File = """
        META
        key;value
        description;Proef
        country;Nederland
        unit;Voorbeeldstad
        instance;2026
        num_projects;4
        num_votes;10
        budget;100
        vote_type;approval
        rule;equalshares
        date_begin;2026
        date_end;2026
        currency;EUR
        PROJECTS
        project_id;cost;votes;name
        1;60;6;Bankje
        I;30.50;5;Moestuin
        i;11;2;Feest
        4;5;0;Vlag
        VOTES
        voter_id;vote
        a;1
        b;1
        c;1
        d;1
        e;1
        f;1,I
        g;I,i
        h;I,i
        j;I
        k;I

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("wijkfonds-test-").FullName;
    private readonly CultureInfo before = CultureInfo.CurrentCulture;
    private readonly CultureInfo languageBefore = CultureInfo.CurrentUICulture;

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, languageBefore);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public async Task The_whole_story_is_the_same_bytes_in_every_language(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var (code, output, error) = await RunAsync(Write(File), "--completion", "none", "--json");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            {"file":"ronde.pb","rule":"equal-shares","satisfaction":"cost","completion":"none","ties":"cheapest","budget":"100","voters":10,"runs":1,"winners":["1","I"],"cost":"181/2",
            "rounds":[{"project":"1","maxPayment":"10/1","effectiveVotes":"6/1","phase":"equal-shares"},{"project":"I","maxPayment":"61/8","effectiveVotes":"4/1","phase":"equal-shares"}],
            "notFunded":[{"project":"i","supportersMoney":"19/4","shortfall":"25/4","becauseOf":[{"project":"I","paid":"61/4","share":"1/1"}]}],
            "ineligible":[{"project":"4","reason":"no-votes"}]}
            """.ReplaceLineEndings(""),
            Compact(output));
        Assert.DoesNotContain('\r', output);
        Assert.EndsWith("\n}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_are_in_words_for_who_asks()
    {
        var (_, text, _) = await RunAsync(Write(File), "--completion", "none", "--explain");
        var (_, json, _) = await RunAsync(Write(File), "--completion", "none", "--explain", "--json");

        Assert.Contains("  i  €\u00a011  Feest\n      2 buren steunden dit.\n      Samen hadden zij nog €\u00a04,75.\n      Het kost €\u00a011.\n      Er was €\u00a06,25 te weinig.\n"
            + "      100% van hen koos ook Moestuin. Daar betaalden zij €\u00a015,25 aan mee.\n", text, StringComparison.Ordinal);
        Assert.Contains("Niemand stemde op dit plan.", text, StringComparison.Ordinal);
        Assert.Contains("\"Samen hadden zij nog €\\u00A04,75.\"", json, StringComparison.Ordinal);
    }

    [Theory]
    // Who names no completion gets the usual one: "i" fits in the 9.50 that is left only when shares grow, and then nothing fits.
    [InlineData("add1u", 10)]
    [InlineData("add1", 10, "--completion", "add1")]
    [InlineData("add1u", 10, "--completion", "add1", "--greedy-fill")]
    [InlineData("add1u", 10, "--completion", "add1u")]
    [InlineData("u", 1, "--completion", "none", "--greedy-fill")]
    [InlineData("none", 1, "--rule", "phragmen")]
    [InlineData("none", 1, "--rule", "greedy", "--satisfaction", "cardinality")]
    public async Task What_was_asked_stands_in_the_answer(string completion, int runsMax, params string[] args)
    {
        var (code, output, _) = await RunAsync([Write(File), "--json", "--ties", "id", .. args]);

        Assert.Equal(0, code);
        Assert.Contains($"\"completion\": \"{completion}\",\n \"ties\": \"id\"", output, StringComparison.Ordinal);
        Assert.InRange(int.Parse(output.Split("\"runs\": ")[1].Split(',')[0], CultureInfo.InvariantCulture), 1, runsMax);
    }

    [Theory]
    [InlineData("no file")]
    [InlineData("two files", "FILE", "FILE")]
    [InlineData("an unknown rule", "FILE", "--rule", "borda")]
    [InlineData("a rule that is missing", "FILE", "--rule")]
    [InlineData("twice", "FILE", "--json", "--json")]
    [InlineData("unknown", "FILE", "--fast")]
    [InlineData("a step of nothing", "FILE", "--step", "0")]
    [InlineData("a step with a comma", "FILE", "--step", "0,5")]
    [InlineData("a step below a cent", "FILE", "--step", "0.005")]
    [InlineData("an unknown start", "FILE", "--start", "half")]
    [InlineData("an unknown completion", "FILE", "--completion", "all")]
    [InlineData("no such lots", "FILE", "--ties", "nergens")]
    [InlineData("no such file", "nergens.pb")]
    public async Task Wrong_use_is_told_before_anything_is_counted(string what, params string[] args)
    {
        var file = Write(File);

        var (code, output, error) = await RunAsync(Array.ConvertAll(args, arg => arg == "FILE" ? file : arg));

        Assert.True((code, output, error.Length > 0) == (2, "", true), what);
    }

    [Fact]
    public async Task A_file_that_is_not_right_is_told_with_its_line_and_place_in_two_languages()
    {
        var path = Write(File.Replace("i;11;2", "i;elf;2", StringComparison.Ordinal));

        var (code, output, error) = await RunAsync(path, "--json");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"{path}:19:3: Regel 19, teken 3: hier moet een bedrag staan, met een punt voor de centen: 1500 of 1500.50.\n"
            + $"{path}:19:3: Line 19, column 3: expected an amount here, with a point before the cents: 1500 or 1500.50.\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_order_of_plans_is_not_counted() =>
        Assert.Equal(1, (await RunAsync(Write(File.Replace("approval", "ordinal", StringComparison.Ordinal)))).Code);

    [Fact]
    public async Task Lots_come_from_a_file_and_a_wrong_lot_is_told_at_its_line()
    {
        var lots = Path.Combine(folder, "loting.txt");
        await System.IO.File.WriteAllTextAsync(lots, "i\nI\n");

        Assert.Contains("\"ties\": \"loting.txt\"", (await RunAsync(Write(File), "--json", "--ties", lots)).Output, StringComparison.Ordinal);

        await System.IO.File.WriteAllTextAsync(lots, "i\n5\n");
        var (code, _, error) = await RunAsync(Write(File), "--ties", lots);
        Assert.Equal(1, code);
        Assert.StartsWith($"{lots}:2:1: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_too_small_is_cut_short_and_says_so()
    {
        // Two plans of everything: shares may grow until both are bought, which takes a hundred million steps of a cent.
        var file = File.Replace("budget;100", "budget;10000000", StringComparison.Ordinal).Replace("1;60;6", "1;10000000;6", StringComparison.Ordinal).Replace("I;30.50;5", "I;10000000;5", StringComparison.Ordinal);

        var (code, _, error) = await RunAsync(Write(file), "--step", "0.01", "--json");

        Assert.Equal(0, code);
        Assert.Contains("100000", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_mistake() => Assert.Equal((0, true), ((await RunAsync("--help")) is var (code, text, _) ? (code, text.Contains("--exhaustive-stop", StringComparison.Ordinal)) : default));

    [Fact]
    public void The_verb_is_there() => Assert.IsType<CountCommand>(CommandLine.Find(["count"]));

    private string Write(string text)
    {
        var path = Path.Combine(folder, "ronde.pb");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await new CountCommand(output, error).RunAsync(args);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Without what only makes it readable.</summary>
    private static string Compact(string json) => string.Concat(json.Split('\n').Select(line => line.TrimStart(' '))).Replace("\": ", "\":", StringComparison.Ordinal);
}
