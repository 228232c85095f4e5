using System.Globalization;
using System.Numerics;

namespace WijkFonds.Web.Demo;

/// <summary>An account number that passes every check and belongs to no bank that exists.</summary>
internal static class DemoIban
{
    public static string Of(string seed)
    {
        var account = seed.Aggregate(7ul, (sum, letter) => ((sum * 31) + letter) % 10_000_000_000).ToString("0000000000", CultureInfo.InvariantCulture);
        // ISO 13616: letters become numbers (T = 29), the country and 00 go behind, and the check digits make the whole 1 modulo 97.
        var number = BigInteger.Parse("29142829" + account + "232100", CultureInfo.InvariantCulture);
        return $"NL{98 - (int)(number % 97):00}TEST{account}";
    }
}
