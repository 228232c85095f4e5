using System.Text.RegularExpressions;

namespace WijkFonds.People;

/// <summary>An e-mail address as people really have them; odd but legal spellings are refused, because they serve only tricks (T-36).</summary>
public static partial class EmailAddress
{
    private const int LengthMax = 254;

    /// <summary>The address in lower case, without spaces around it.</summary>
    public static bool TryParse(string? text, out string address)
    {
        address = (text ?? "").Trim(' ', '\t').ToLowerInvariant();
        // "=?" begins an encoded word, which some mail programs would read as another address.
        return address.Length <= LengthMax && Plain().IsMatch(address) && !address.Contains("=?", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
