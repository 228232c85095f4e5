using WijkFonds.Rounds.Ballots;

namespace WijkFonds.Tests.Rounds.Ballots;

[Trait("Database", "none")]
public sealed class BallotChoicesTests
{
    [Fact]
    public void In_whatever_order_somebody_chose_there_is_one_way_to_write_it_down()
    {
        var random = new Random(4);
        for (var i = 0; i < 500; i++)
        {
            var marks = Enumerable.Range(1, 60).Where(_ => random.Next(4) == 0).Select(number => new BallotChoices.Mark(number, random.Next(0, 4))).ToArray();
            var ballot = BallotChoices.Of(marks);

            random.Shuffle(marks);

            Assert.Equal(ballot.ToString(), BallotChoices.Of(marks).ToString());
            Assert.Equal(ballot, BallotChoices.Read(ballot.ToString()));
            Assert.Equal(marks.Count(mark => mark.Points > 0), ballot.Marks.Count);
        }
    }

    [Fact]
    public void Ticks_and_points_are_written_as_people_would()
    {
        Assert.Equal("2,5,11", BallotChoices.Of([new(11), new(2), new(5)]).ToString());
        Assert.Equal("2:3,5", BallotChoices.Of([new(5, 1), new(2, 3), new(7, 0)]).ToString());
        Assert.Equal("", BallotChoices.Blank.ToString());
        Assert.True(BallotChoices.Of([]).IsBlank);
    }

    /// <remarks>A second way to write a ballot is a place for a mark that tells who it came from.</remarks>
    [Theory]
    [InlineData("5,2")]
    [InlineData("2,2")]
    [InlineData("02")]
    [InlineData("+2")]
    [InlineData("2:1")]
    [InlineData("2:0")]
    [InlineData("2:03")]
    [InlineData("2:")]
    [InlineData(":2")]
    [InlineData("2,")]
    [InlineData(",2")]
    [InlineData(" 2")]
    [InlineData("2:3:4")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("10000")]
    [InlineData("99999999999")]
    [InlineData("٢")]
    public void Whatever_is_written_in_another_way_is_no_ballot(string text) => Assert.Null(BallotChoices.Read(text));

    [Fact]
    public void A_plan_stands_once_on_a_ballot()
    {
        Assert.Throws<ArgumentException>(() => BallotChoices.Of([new(3), new(3, 2)]));
        Assert.Throws<ArgumentException>(() => BallotChoices.Of([new(0)]));
        Assert.Throws<ArgumentException>(() => BallotChoices.Of([new(1, -1)]));
    }
}
