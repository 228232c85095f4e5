using System.Security.Cryptography;
using WijkFonds.Rounds.Ballots;

namespace WijkFonds.Tests.Rounds.Ballots;

[Trait("Database", "none")]
public sealed class BallotOrderTests
{
    private static readonly int[] Plans = [.. Enumerable.Range(1, 12)];

    [Fact]
    public void Who_comes_back_sees_the_same_order_also_when_the_plans_are_asked_otherwise()
    {
        var voter = SHA256.HashData([1]);

        Assert.Equal(BallotOrder.Of(Plans, voter), BallotOrder.Of(Plans.Reverse(), voter));
        Assert.Equal(Plans, BallotOrder.Of(Plans, voter).Order());
    }

    /// <remarks>Turns red when the key of the voter is left out: then everybody sees the same plan on top.</remarks>
    [Fact]
    public void Every_plan_stands_on_top_about_as_often()
    {
        const int Voters = 6_000;
        var onTop = Enumerable.Range(0, Voters).Select(voter => BallotOrder.Of(Plans, SHA256.HashData(BitConverter.GetBytes(voter)))[0]).CountBy(plan => plan).ToDictionary();

        // 500 expected each, give or take six times the spread of a throw.
        Assert.All(Plans, plan => Assert.InRange(onTop[plan], 370, 630));
    }
}
