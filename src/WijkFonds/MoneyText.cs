using System.Globalization;

namespace WijkFonds;

/// <summary>Writes amounts the way they stand on every page, in every mail and in print: € 1.250 or € 1.250,50.</summary>
public static class MoneyText
{
    /// <summary>Cents are shown only when there are any, or when <paramref name="alwaysCents"/> asks for a tidy column.</summary>
    public static string Show(this Money money, bool alwaysCents = false)
    {
        var absolute = Math.Abs(money.Cents);
        var euros = (absolute / 100).ToString("#,0", DutchNumbers);
        var cents = alwaysCents || absolute % 100 != 0 ? "," + (absolute % 100).ToString("00", CultureInfo.InvariantCulture) : "";
        // A no-break space, so that the sign never stands alone at the end of a line.
        return (money.Cents < 0 ? "−" : "") + "€\u00a0" + euros + cents;
    }

    /// <summary>As it stands in a field in which somebody types an amount: the sign stands beside it.</summary>
    public static string Typed(this Money money) => money.Show().Replace("€\u00a0", "", StringComparison.Ordinal);

    private static readonly NumberFormatInfo DutchNumbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
