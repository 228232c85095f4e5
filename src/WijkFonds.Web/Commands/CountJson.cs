using System.Text.Encodings.Web;
using System.Text.Json;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Web.Commands;

/// <summary>Writes a result so that another program can check it: every amount an exact fraction, the same bytes on every machine.</summary>
internal static class CountJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="sentences">The reasons in words for each plan, or null to leave them out.</param>
    public static byte[] Write(string file, string ties, CountResult result, IReadOnlyDictionary<Project, IReadOnlyList<string>>? sentences)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("rule", Name(result.Settings.Rule));
            json.WriteString("satisfaction", result.Settings.Satisfaction == Satisfaction.Cost ? "cost" : "cardinality");
            json.WriteString("completion", Completion(result.Settings));
            json.WriteString("ties", ties);
            json.WriteString("budget", Amount(result.Election.BudgetCents));
            json.WriteNumber("voters", result.Election.Ballots.Count);
            json.WriteNumber("runs", result.Runs);
            Array(json, "winners", result.Winners, project => json.WriteStringValue(project.Id));
            json.WriteString("cost", Amount(result.CostCents));
            Objects(json, "rounds", result.Rounds, round =>
            {
                json.WriteString("project", round.Project.Id);
                json.WriteString("maxPayment", InUnits(round.MostPaidCents));
                json.WriteString("effectiveVotes", round.EffectiveVotes.ToString());
                json.WriteString("phase", Name(round.Phase));
            });
            Objects(json, "notFunded", result.NotFunded, story =>
            {
                json.WriteString("project", story.Project.Id);
                json.WriteString("supportersMoney", InUnits(story.MoneyCents));
                json.WriteString("shortfall", InUnits(story.ShortfallCents));
                Objects(json, "becauseOf", story.BecauseOf, other =>
                {
                    json.WriteString("project", other.Project.Id);
                    json.WriteString("paid", InUnits(other.PaidCents));
                    json.WriteString("share", other.Share.ToString());
                });
            });
            Objects(json, "ineligible", result.Ineligible, ineligible =>
            {
                json.WriteString("project", ineligible.Project.Id);
                json.WriteString("reason", Name(ineligible.Reason));
            });
            if (sentences is not null)
            {
                Objects(json, "explanation", result.Election.Projects, project =>
                {
                    json.WriteString("project", project.Id);
                    Array(json, "sentences", sentences[project], json.WriteStringValue);
                });
            }

            json.WriteEndObject();
        }

        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    /// <summary>In the unit of the file: whole, or else p/q.</summary>
    public static string Amount(long cents) => new Fraction(cents, 100) is { Denominator.IsOne: true } whole ? whole.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture) : new Fraction(cents, 100).ToString();

    private static string InUnits(Fraction cents) => (cents / 100).ToString();

    private static string Completion(CountSettings settings) => (settings.Rule == CountRule.EqualShares, settings.Completion, settings.FillsGreedily) switch
    {
        (true, Rounds.Counting.Completion.Add1, true) => "add1u",
        (true, Rounds.Counting.Completion.Add1, _) => "add1",
        (true, _, true) => "u",
        _ => "none",
    };

    private static string Name(CountRule rule) => rule switch
    {
        CountRule.Greedy => "greedy",
        CountRule.Phragmen => "phragmen",
        _ => "equal-shares",
    };

    private static string Name(Phase phase) => phase switch
    {
        Phase.Greedy => "greedy",
        Phase.Phragmen => "phragmen",
        Phase.Fill => "greedy-fill",
        Phase.AllFit => "all-fit",
        Phase.Category => "category",
        _ => "equal-shares",
    };

    private static string Name(IneligibleReason reason) => reason switch
    {
        IneligibleReason.NoCost => "no-cost",
        IneligibleReason.AboveBudget => "above-budget",
        IneligibleReason.NoVotes => "no-votes",
        IneligibleReason.TooFewVotes => "too-few-votes",
        _ => "too-few-votes-for-price",
    };

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) => Array(json, name, items, item =>
    {
        json.WriteStartObject();
        write(item);
        json.WriteEndObject();
    });

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
