using System.Security.Cryptography;
using System.Text;
using WijkFonds.Rounds.Ballots;

namespace WijkFonds.Tests.Rounds.Ballots;

[Trait("Database", "none")]
public sealed class BallotCommitmentTests
{
    private static readonly Guid Round = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
    private static readonly byte[] Id = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];
    private static readonly byte[] Salt = [.. Enumerable.Range(16, 16).Select(i => (byte)i)];

    /// <summary>Written out once more by hand, as somebody with another program would: LEDGER 4.9.</summary>
    [Fact]
    public void It_is_the_hash_that_is_described()
    {
        var bytes = Convert.FromHexString("00" + Convert.ToHexString(Encoding.ASCII.GetBytes("wijkfonds-ballot/v1")) + "00112233445566778899AABBCCDDEEFF" + Convert.ToHexString(Id) + Convert.ToHexString(Encoding.ASCII.GetBytes("2:3,5")) + Convert.ToHexString(Salt));

        Assert.Equal(SHA256.HashData(bytes), BallotCommitment.Of(Round, Id, BallotChoices.Read("2:3,5")!, Salt));
    }

    [Fact]
    public void Another_round_ballot_choice_or_salt_gives_another_one()
    {
        var choices = BallotChoices.Read("2,5")!;
        byte[][] all =
        [
            BallotCommitment.Of(Round, Id, choices, Salt),
            BallotCommitment.Of(Guid.Empty, Id, choices, Salt),
            BallotCommitment.Of(Round, Salt, choices, Salt),
            BallotCommitment.Of(Round, Id, choices, Id),
            BallotCommitment.Of(Round, Id, BallotChoices.Read("2")!, Salt),
            BallotCommitment.Of(Round, Id, BallotChoices.Blank, Salt),
        ];

        Assert.Equal(all.Length, all.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void Numbers_and_salts_are_never_the_same_twice()
    {
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => Convert.ToHexString(BallotCommitment.NewRandom())).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => BallotCommitment.Of(Round, [1], BallotChoices.Blank, Salt));
    }
}
