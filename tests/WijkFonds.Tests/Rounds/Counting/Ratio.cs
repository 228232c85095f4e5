using System.Numerics;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>A fraction as school teaches it, made smaller at every step. The engine has its own; the two share nothing.</summary>
internal readonly struct Ratio : IComparable<Ratio>, IEquatable<Ratio>
{
    private readonly BigInteger top;
    private readonly BigInteger bottom;

    public Ratio(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (this.top, this.bottom) = (top / common, bottom / common);
    }

    private BigInteger Bottom => bottom.IsZero ? 1 : bottom;

    public static implicit operator Ratio(long whole) => new(whole, 1);

    public static Ratio operator +(Ratio a, Ratio b) => new((a.top * b.Bottom) + (b.top * a.Bottom), a.Bottom * b.Bottom);

    public static Ratio operator -(Ratio a, Ratio b) => new((a.top * b.Bottom) - (b.top * a.Bottom), a.Bottom * b.Bottom);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.top * b.top, a.Bottom * b.Bottom);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.top * b.Bottom, a.Bottom * b.top);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Ratio a, Ratio b) => a.Equals(b);

    public static bool operator !=(Ratio a, Ratio b) => !a.Equals(b);

    public static Ratio Min(Ratio a, Ratio b) => a < b ? a : b;

    public int CompareTo(Ratio other) => (top * other.Bottom).CompareTo(other.top * Bottom);

    public bool Equals(Ratio other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(top, Bottom);

    public override string ToString() => $"{top}/{Bottom}";
}
