using System.Globalization;
using System.Text;
using WijkFonds.Rounds.Pabulib;

namespace WijkFonds.Tests.Rounds.Pabulib;

/// <summary>A file is read whole or not at all, and what is wrong is found at its place.</summary>
[Trait("Database", "none")]
public sealed class PabulibReaderTests
{
    private const string Meta = "description;Proef\ncountry;Nederland\nunit;Voorbeeldstad\ninstance;2026\nnum_projects;2\nnum_votes;3\nbudget;1000\nvote_type;approval\nrule;greedy\ndate_begin;2026\ndate_end;2026\n";

    private const string Good = "META\nkey;value\n" + Meta + "PROJECTS\nproject_id;cost;votes;name\n1;600;2;Bankje\n2;400.50;2;Moestuin\nVOTES\nvoter_id;vote\na;1,2\nb;2\nc;1\n";

    private static readonly string Points = Good.Replace("approval", "cumulative", StringComparison.Ordinal).Replace("cost;votes", "cost;score", StringComparison.Ordinal)
        .Replace("voter_id;vote\na;1,2\nb;2\nc;1\n", "voter_id;vote;points\na;1,2;2,0\nb;2;2\nc;\"\";\n", StringComparison.Ordinal);

    [Fact]
    public void A_good_file_is_read_in_cents()
    {
        var file = Read(Good).Value;

        Assert.Equal((VoteType.Approval, 1_000_00L, "Voorbeeldstad"), (file.VoteType, file.Election.BudgetCents, file["unit"]));
        Assert.Equal([("1", 600_00L, "Bankje"), ("2", 400_50L, "Moestuin")], file.Projects.Select(project => (project.Id, project.CostCents, project.Name)));
        Assert.Equal((3, 3, 2, 2), (file.Election.Ballots.Count, file.Election.Ballots.Piles, file.Election.Ballots.VotesOf(0), file.Election.Ballots.VotesOf(1)));
        Assert.Null(file.NotCountable);
    }

    [Fact]
    public void Points_are_read_and_zero_points_or_an_empty_ballot_support_nothing()
    {
        var file = Read(Points).Value;

        Assert.Equal((2, 1, 2L, 1, 2L), (file.Election.Ballots.Count, file.Election.Ballots.VotesOf(0), file.Election.Ballots.ScoreOf(0), file.Election.Ballots.VotesOf(1), file.Election.Ballots.ScoreOf(1)));
    }

    [Theory]
    [InlineData("a mark in front", "META", "\uFEFFMETA")]
    [InlineData("lines of Windows", "\n", "\r\n")]
    [InlineData("empty lines between the parts", "PROJECTS", "\n\nPROJECTS")]
    [InlineData("no end of the last line", "c;1\n", "c;1")]
    [InlineData("a name with ; in it", "Bankje", "\"Bank; en \"\"zo\"\"\"")]
    [InlineData("a name of two lines", "Bankje", "\"Bank\nje\"")]
    [InlineData("a quotation mark within a name", "Bankje", "Bank\"je")]
    [InlineData("amounts with zeros", "budget;1000", "budget;1000.000")]
    [InlineData("other columns", "voter_id;vote\na;1,2\nb;2\nc;1\n", "age;voter_id;vote\n;a;1,2\n3;b;2\n;c;1\n")]
    [InlineData("the same plan twice on a ballot, counted once", "a;1,2", "a;1,2,2")]
    public void What_real_files_do_is_understood(string what, string from, string to)
    {
        var file = Read(Good.Replace(from, to, StringComparison.Ordinal)).Value;

        Assert.True((file.Election.BudgetCents, file.Election.Ballots.Count, file.Election.Ballots.VotesOf(1)) == (1_000_00, 3, 2), what);
    }

    [Fact]
    public void A_file_that_counted_a_double_mark_twice_is_read_too()
    {
        var file = Read(Good.Replace("a;1,2", "a;1,2,2", StringComparison.Ordinal).Replace("2;400.50;2", "2;400.50;3", StringComparison.Ordinal)).Value;

        Assert.Equal(2, file.Election.Ballots.VotesOf(1));
    }

    [Theory]
    [InlineData("META\n", "META;\n", 1, 1, nameof(PabulibRefusals.ExpectedTitle))]
    [InlineData("META\n", "", 1, 1, nameof(PabulibRefusals.ExpectedTitle))]
    [InlineData("key;value", "key;valeu", 2, 1, nameof(PabulibRefusals.ColumnMissing))]
    [InlineData("country;Nederland", "country", 4, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("country;Nederland", "country;Neder;land", 4, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("country;Nederland", "unit;Elders\ncountry;Nederland", 6, 1, nameof(PabulibRefusals.MetaTwice))]
    [InlineData("rule;greedy\n", "", 13, 1, nameof(PabulibRefusals.MetaMissing))]
    [InlineData("budget;1000", "budget;1000,50", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;-1000", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;1e3", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;1 000", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;10.", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;.5", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;10.005", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;٣", 9, 8, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("budget;1000", "budget;99999999999999999999", 9, 8, nameof(PabulibRefusals.AmountTooLarge))]
    [InlineData("vote_type;approval", "vote_type;Approval", 10, 11, nameof(PabulibRefusals.ExpectedVoteType))]
    [InlineData("rule;greedy", "rule;greedy\ndefault_score;1", 12, 15, nameof(PabulibRefusals.ExpectedNoDefault))]
    [InlineData("num_projects;2", "num_projects;3", 7, 14, nameof(PabulibRefusals.WrongCount))]
    [InlineData("num_votes;3", "num_votes;03", 8, 11, nameof(PabulibRefusals.WrongCount))]
    [InlineData("PROJECTS\n", "", 14, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("project_id;cost", "project_id;price", 15, 1, nameof(PabulibRefusals.ColumnMissing))]
    [InlineData("project_id;cost", "project_id;cost;cost", 15, 17, nameof(PabulibRefusals.ColumnTwice))]
    [InlineData("1;600;2;Bankje", "1;600;2", 16, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("1;600;2;Bankje", ";600;2;Bankje", 16, 1, nameof(PabulibRefusals.ExpectedId))]
    [InlineData("1;600;2;Bankje", "1;zes;2;Bankje", 16, 3, nameof(PabulibRefusals.ExpectedAmount))]
    [InlineData("1;600;2;Bankje", "1;600;1;Bankje", 16, 7, nameof(PabulibRefusals.WrongCount))]
    [InlineData("2;400.50", "1;400.50", 17, 1, nameof(PabulibRefusals.ProjectTwice))]
    [InlineData("1;600;2;Bankje", "1;600;2;\"Bank\"je", 16, 15, nameof(PabulibRefusals.AfterQuote))]
    [InlineData("1;600;2;Bankje", "1;600;2;\"Bankje", 16, 9, nameof(PabulibRefusals.QuoteOpen))]
    [InlineData("2;400.50;2;Moestuin", "2;400.50;2;\"Moestuin\nVOTES;\"x", 17, 12, nameof(PabulibRefusals.QuoteOpen))]
    [InlineData("VOTES\n", "", 18, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("VOTES\nvoter_id;vote\na;1,2\nb;2\nc;1\n", "", 18, 1, nameof(PabulibRefusals.ExpectedTitle))]
    [InlineData("voter_id;vote\na;1,2\nb;2\nc;1\n", "", 19, 1, nameof(PabulibRefusals.ColumnMissing))]
    [InlineData("b;2", "b;3", 21, 3, nameof(PabulibRefusals.ProjectUnknown))]
    [InlineData("a;1,2", "a;1,,2", 20, 5, nameof(PabulibRefusals.ProjectUnknown))]
    [InlineData("a;1,2", "a;1, 2", 20, 5, nameof(PabulibRefusals.ProjectUnknown))]
    [InlineData("b;2", "a;2", 21, 1, nameof(PabulibRefusals.VoterTwice))]
    [InlineData("b;2", ";2", 21, 1, nameof(PabulibRefusals.ExpectedId))]
    [InlineData("b;2", "b;2;2", 21, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("Bankje", "\U0001F600;é", 16, 1, nameof(PabulibRefusals.FieldCount))]
    [InlineData("Moestuin", "\"\U0001F600\"x", 17, 15, nameof(PabulibRefusals.AfterQuote))]
    public void What_is_wrong_is_found_at_its_place(string from, string to, int line, int column, string refusal)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);

        AssertRefused(Read(Good.Replace(from, to, StringComparison.Ordinal)), line, column, refusal);
    }

    [Theory]
    [InlineData("voter_id;vote;points", "voter_id;vote;marks", 19, 1, nameof(PabulibRefusals.ColumnMissing))]
    [InlineData("a;1,2;2,0", "a;1,2;2", 20, 7, nameof(PabulibRefusals.PointCount))]
    [InlineData("a;1,2;2,0", "a;1,2;2,-1", 20, 9, nameof(PabulibRefusals.ExpectedNumber))]
    [InlineData("a;1,2;2,0", "a;1,2;2,1.5", 20, 9, nameof(PabulibRefusals.ExpectedNumber))]
    [InlineData("a;1,2;2,0", "a;1,2;2,1000001", 20, 9, nameof(PabulibRefusals.ExpectedNumber))]
    [InlineData("b;2;2", "b;2;3", 17, 10, nameof(PabulibRefusals.WrongCount))]
    public void Wrong_points_are_found_too(string from, string to, int line, int column, string refusal)
    {
        Assert.Contains(from, Points, StringComparison.Ordinal);

        AssertRefused(Read(Points.Replace(from, to, StringComparison.Ordinal)), line, column, refusal);
    }

    [Fact]
    public void Letters_in_another_code_are_found()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("META\nkéy;"), 0xE9, .. "value\n"u8];

        AssertRefused(PabulibReader.Read(file), 2, 5, nameof(PabulibRefusals.NotUtf8));
    }

    [Fact]
    public void An_order_can_be_read_and_says_that_it_cannot_be_counted()
    {
        var file = Read(Good.Replace("approval", "ordinal", StringComparison.Ordinal)).Value;

        Assert.Equal([10, 11], file.NotCountable!.Arguments);
    }

    [Fact]
    public void Nothing_at_all_is_refused() => AssertRefused(Read(""), 1, 1, nameof(PabulibRefusals.ExpectedTitle));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void What_is_written_is_read_again_in_any_language(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var file = Read(Points.Replace("Bankje", "\"Bank; en \"\"zo\"\"\nI\"", StringComparison.Ordinal)).Value;
            var written = PabulibWriter.Write(file);
            var again = PabulibReader.Read(written).Value;

            Assert.Equal("Bank; en \"zo\"\nI", again.Projects[0].Name);
            Assert.Equal(file.Meta.Where(pair => pair.Key != "num_votes"), again.Meta.Where(pair => pair.Key != "num_votes"));
            // The empty ballot was not a ballot, so it is not written.
            Assert.Equal("2", again["num_votes"]);
            Assert.Equal(written, PabulibWriter.Write(again));
            Assert.EndsWith("VOTES\nvoter_id;vote;points\n1;1;2\n2;2;2\n", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_in_which_people_voted_is_not_written()
    {
        var one = Read(Good).Value;
        var other = Read(Good.Replace("a;1,2\nb;2\nc;1\n", "x;1\ny;2,1\nz;2\n", StringComparison.Ordinal)).Value;

        Assert.Equal(Encoding.UTF8.GetString(PabulibWriter.Write(one)), Encoding.UTF8.GetString(PabulibWriter.Write(other)));
    }

    [Fact]
    public void Lots_name_plans_of_the_file_once()
    {
        var file = Read(Good).Value;

        Assert.True(PabulibLots.Read("2\r\n\n1\n"u8, file).IsAccepted);
        Assert.Equal([2, 1, "3"], PabulibLots.Read("2\n3\n"u8, file).Refusal!.Arguments);
        Assert.Equal([3, 1, "2"], PabulibLots.Read("2\n1\n2"u8, file).Refusal!.Arguments);
    }

    private static Outcome<PabulibFile> Read(string text) => PabulibReader.Read(Encoding.UTF8.GetBytes(text));

    private static void AssertRefused(Outcome<PabulibFile> outcome, int line, int column, string refusal)
    {
        Assert.NotNull(outcome.Refusal);
        Assert.Equal((((Refusal)typeof(PabulibRefusals).GetField(refusal)!.GetValue(null)!).Sentence, line, column), (outcome.Refusal.Sentence, (int)outcome.Refusal.Arguments[0], (int)outcome.Refusal.Arguments[1]));
    }
}
