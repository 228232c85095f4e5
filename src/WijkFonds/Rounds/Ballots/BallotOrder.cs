using System.Security.Cryptography;
using System.Text;

namespace WijkFonds.Rounds.Ballots;

/// <summary>The order in which one voter sees the plans: another one for everybody, because what stands on top is chosen more, and the same each time they come back.</summary>
public static class BallotOrder
{
    /// <summary>The numbers of the plans in the order of this voter; <paramref name="voterKey"/> is theirs alone and tells nothing about them.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<int> numbers, byte[] voterKey) =>
        [.. numbers.Select(number => (number, place: HMACSHA256.HashData(voterKey, Encoding.ASCII.GetBytes($"volgorde/{number}")))).OrderBy(plan => Convert.ToHexString(plan.place), StringComparer.Ordinal).Select(plan => plan.number)];
}
