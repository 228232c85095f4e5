using System.Globalization;
using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>An exact number: one whole number divided by another. Nothing is ever rounded off in it.</summary>
public sealed class Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);

    private BigInteger numerator;
    private BigInteger denominator;
    private bool isLowest;

    /// <exception cref="ArgumentOutOfRangeException">It divides by zero or less.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        (this.numerator, this.denominator) = (numerator, denominator);
    }

    public BigInteger Numerator => Lowest().numerator;

    public BigInteger Denominator => Lowest().denominator;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.numerator * b.denominator) + (b.numerator * a.denominator), a.denominator * b.denominator);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.numerator * b.denominator) - (b.numerator * a.denominator), a.denominator * b.denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.numerator * b.numerator, a.denominator * b.denominator);

    public static Fraction operator /(Fraction a, Fraction b) => b.numerator.Sign < 0 ? new(-a.numerator * b.denominator, -a.denominator * b.numerator) : new(a.numerator * b.denominator, a.denominator * b.numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Fraction? a, Fraction? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Fraction? a, Fraction? b) => !(a == b);

    public int CompareTo(Fraction? other) => other is null ? 1 : (numerator * other.denominator).CompareTo(other.numerator * denominator);

    public bool Equals(Fraction? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Fraction);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The largest whole number that is not more.</summary>
    public long Floor() => (long)(numerator.Sign >= 0 ? numerator / denominator : -((denominator - 1 - numerator) / denominator));

    /// <summary>Always written as p/q in lowest terms, with the digits 0 to 9, whatever the language of the machine.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Made smaller only when somebody looks: most of these numbers are long, and most are only compared.</summary>
    private Fraction Lowest()
    {
        if (!isLowest)
        {
            var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
            (numerator, denominator, isLowest) = (numerator / common, denominator / common, true);
        }

        return this;
    }
}
