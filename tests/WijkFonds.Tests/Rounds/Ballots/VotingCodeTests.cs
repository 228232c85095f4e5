using WijkFonds.Rounds.Ballots;

namespace WijkFonds.Tests.Rounds.Ballots;

[Trait("Database", "none")]
public sealed class VotingCodeTests
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void A_new_code_is_read_however_it_is_typed()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var printed = VotingCode.New();

            var code = VotingCode.Read(printed);

            Assert.Matches("^[2-9A-HJKMNP-TV-Z]{13}$", code);
            Assert.Equal(printed, VotingCode.Grouped(code!));
            Assert.Equal(code, VotingCode.Read(printed.ToLowerInvariant().Replace('-', ' ')));
            Assert.Equal(code, VotingCode.Read($" {code}\t"));
        }
    }

    /// <remarks>Turns red when two places weigh the same.</remarks>
    [Fact]
    public void One_wrong_letter_and_two_that_changed_places_are_noticed_wherever_they_stand()
    {
        var code = VotingCode.Read(VotingCode.New())!;
        for (var place = 0; place < code.Length; place++)
        {
            foreach (var letter in Letters.Where(letter => letter != code[place]))
            {
                Assert.Null(VotingCode.Read(code[..place] + letter + code[(place + 1)..]));
            }

            for (var other = place + 1; other < code.Length; other++)
            {
                var changed = code.ToCharArray();
                (changed[place], changed[other]) = (changed[other], changed[place]);
                Assert.Equal(changed[place] == changed[other], VotingCode.Read(new string(changed)) is not null);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2222-2222-2222")]
    [InlineData("O0I1-LU22-2222-2")]
    [InlineData("2222-2222-2222-22")]
    [InlineData("2222 2222 2222 2 DROP TABLE")]
    [InlineData("🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️🗳️")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.Null(VotingCode.Read(typed));

    [Fact]
    public void Full_width_letters_of_another_keyboard_are_the_same_letters()
    {
        var code = VotingCode.Read(VotingCode.New())!;

        Assert.Equal(code, VotingCode.Read(string.Concat(code.Select(letter => (char)(letter + 0xFEE0)))));
    }

    [Fact]
    public void The_hash_is_of_this_code_in_this_round()
    {
        var (code, other) = (VotingCode.Read(VotingCode.New())!, VotingCode.Read(VotingCode.New())!);

        Assert.Equal(VotingCode.Hash(code, Key), VotingCode.Hash(code, Key));
        Assert.NotEqual(VotingCode.Hash(code, Key), VotingCode.Hash(other, Key));
        Assert.NotEqual(VotingCode.Hash(code, Key), VotingCode.Hash(code, [.. Key.Reverse()]));
        Assert.Matches("^[0-9a-f]{64}$", VotingCode.Hash(code, Key));
    }

    /// <remarks>T-02: fifty-nine bits. Turns red when a letter is left out of what is drawn.</remarks>
    [Fact]
    public void All_letters_are_drawn_at_all_places()
    {
        var seen = new HashSet<(int, char)>();
        for (var i = 0; i < 3_000; i++)
        {
            seen.UnionWith(VotingCode.Read(VotingCode.New())!.Select((letter, place) => (place, letter)));
        }

        Assert.Equal(Letters.Length * VotingCode.Length, seen.Count);
    }
}
