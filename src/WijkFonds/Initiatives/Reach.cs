using System.Text.RegularExpressions;

namespace WijkFonds.Initiatives;

/// <summary>How we reach somebody: a telephone number or an e-mail address, told in one field; which of the two we see ourselves.</summary>
public sealed partial record Reach(string? Phone, string? Email)
{
    public static readonly Reach None = new(null, null);

    /// <summary>Null when it is neither; <see cref="None"/> when nothing was typed.</summary>
    public static Reach? Read(string? typed)
    {
        var text = WrittenText.Clean(typed);
        if (text.Length == 0)
        {
            return None;
        }

        if (text.Length <= 254 && Address().IsMatch(text))
        {
            return new Reach(null, text.ToLowerInvariant());
        }

        var digits = text.Count(char.IsAsciiDigit);
        return digits is >= 8 and <= 15 && Number().IsMatch(text) ? new Reach(Spaces().Replace(text, " "), null) : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\+?[0-9 ()./-]{8,30}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
