using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Rounds.Ballots;

/// <summary>
/// What is published of each ballot when a round closes, so that a voter can see that theirs is among them: a hash that tells nothing about it without
/// the two numbers that only the voter was shown.
/// </summary>
/// <remarks>Rule: LEDGER 4.9. All commitments, sorted, are the leaves of a tree (RFC 9162), whose root is signed with the result.</remarks>
public static class BallotCommitment
{
    /// <summary>Bytes of the number of a ballot, and of its salt: 128 bits that nobody guesses.</summary>
    public const int RandomBytes = 16;

    private static readonly byte[] Mark = [0x00, .. "wijkfonds-ballot/v1"u8];

    /// <summary>The number of a new ballot, or a salt. Random, so that neither tells when it was given.</summary>
    public static byte[] NewRandom() => RandomNumberGenerator.GetBytes(RandomBytes);

    /// <summary>32 bytes. All parts but the choices have a fixed length, so no two ballots have the same bytes.</summary>
    public static byte[] Of(Guid roundId, byte[] ballotId, BallotChoices choices, byte[] salt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ballotId.Length, RandomBytes, nameof(ballotId));
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, RandomBytes, nameof(salt));
        return SHA256.HashData([.. Mark, .. roundId.ToByteArray(bigEndian: true), .. ballotId, .. Encoding.ASCII.GetBytes(choices.ToString()), .. salt]);
    }
}
