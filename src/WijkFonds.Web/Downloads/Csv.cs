using System.Text;

namespace WijkFonds.Web.Downloads;

/// <summary>
/// Lines of a CSV file that opens well in a Dutch spreadsheet: semicolons between, a comma in amounts. A text that a spreadsheet would
/// take for a formula gets an apostrophe in front, also when the sign hides behind spaces or in another width (T-37).
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Tells a spreadsheet that the letters are UTF-8.</summary>
    public const string ByteOrderMark = "\uFEFF";

    public static string Line(params ReadOnlySpan<object?> fields)
    {
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            line.Append(line.Length > 0 ? ";" : "").Append(Field(field));
        }

        return line.Append("\r\n").ToString();
    }

    /// <summary>An amount with a comma and two digits, from whole cents.</summary>
    public static string Euros(long cents) =>
        FormattableString.Invariant($"{(cents < 0 ? "-" : "")}{Math.Abs(cents) / 100},{Math.Abs(cents) % 100:00}");

    private static string Field(object? value) => value switch
    {
        null => "",
        long or int => FormattableString.Invariant($"{value}"),
        DateOnly day => FormattableString.Invariant($"{day:yyyy-MM-dd}"),
        // Made by Euros: a number, also when it is negative.
        CsvNumber number => number.Text,
        _ => Quoted(Harmless(value.ToString()!)),
    };

    /// <summary>One line, no control characters, and never the beginning of a formula.</summary>
    private static string Harmless(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        var first = plain.AsSpan().Trim().TrimStart("\u00A0\u202F\uFEFF\u200B\u200C\u200D\u2060");
        return first.Length > 0 && "=+-@|%＝＋－＠".Contains(first[0], StringComparison.Ordinal) ? "'" + plain : plain;
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(";\",'") || text.AsSpan().Trim().Length != text.Length ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}

/// <summary>A number that is already written the way a spreadsheet reads it.</summary>
public sealed record CsvNumber(string Text);
