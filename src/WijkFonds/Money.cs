using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace WijkFonds;

/// <summary>An amount in whole euro cents. Never a fraction of a cent, never a floating point number.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>The most that one transfer may carry: one billion euros (LEDGER 4.4).</summary>
    public static readonly Money Largest = new(100_000_000_000);

    public static Money Euros(long euros) => new(checked(euros * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>
    /// Divides over weights so that the parts always add up to the whole (goal G11).
    /// Each part gets its share rounded down; the cents that are left go to the largest remainders, the earliest first.
    /// </summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Cents, nameof(Cents));
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count, nameof(weights));
        var total = BigInteger.Zero;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }

        if (total.IsZero)
        {
            throw new ArgumentException("At least one weight must be more than zero.", nameof(weights));
        }

        var parts = new long[weights.Count];
        var remainders = new BigInteger[weights.Count];
        var left = Cents;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (long)BigInteger.DivRem(new BigInteger(Cents) * weights[i], total, out remainders[i]);
            left -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take((int)left))
        {
            parts[i]++;
        }

        return Array.ConvertAll(parts, cents => new Money(cents));
    }

    /// <summary>
    /// Reads an amount as Dutch people write it: 1.250, 1250, 1 250,00 and € 1.250,- are the same; 1,5 is € 1,50.
    /// A point always stands between thousands, so 1.234 is never € 1,23 and 1.2 is refused.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = Zero;
        var plain = (text ?? "").Replace("€", "", StringComparison.Ordinal).Replace("euro", "", StringComparison.OrdinalIgnoreCase)
            .Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
        if (plain.EndsWith(",-", StringComparison.Ordinal) || plain.EndsWith(",--", StringComparison.Ordinal))
        {
            plain = plain[..plain.LastIndexOf(',')];
        }

        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? plain : plain[..comma];
        var fraction = comma < 0 ? "" : plain[(comma + 1)..];
        if ((comma >= 0 && fraction.Length is 0 or > 2) || !fraction.All(char.IsAsciiDigit) || !TryUngroup(whole, out var digits) || digits.Length > 9)
        {
            return false;
        }

        var euros = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var cents = fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        money = new Money((euros * 100) + cents);
        return money <= Largest;
    }

    /// <summary>Takes the thousands marks out: every group after the first has exactly three digits and one kind of mark.</summary>
    private static bool TryUngroup(string text, out string digits)
    {
        digits = text;
        if (text.Length == 0)
        {
            return false;
        }

        var mark = text.Contains('.', StringComparison.Ordinal) ? '.' : ' ';
        var groups = text.Split(mark);
        digits = string.Concat(groups);
        return digits.All(char.IsAsciiDigit)
            && groups[0].Length > 0
            && (groups.Length == 1 || groups[0].Length <= 3)
            && groups.Skip(1).All(group => group.Length == 3);
    }

    /// <summary>For logs and exceptions. People see amounts through <see cref="MoneyText"/>.</summary>
    public override string ToString() => Cents.ToString(CultureInfo.InvariantCulture) + " cents";
}
