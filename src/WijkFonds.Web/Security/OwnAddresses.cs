using Microsoft.AspNetCore.Mvc;

namespace WijkFonds.Web.Security;

/// <summary>A way back may only lead to a page of this portal (T-39, G40).</summary>
public static class OwnAddresses
{
    private const int LengthMax = 2000;

    /// <summary>The address when it is a plain path of ours, else null.</summary>
    public static string? Own(this IUrlHelper url, string? address) =>
        address is { Length: > 0 and <= LengthMax } && url.IsLocalUrl(address) && address[0] == '/' && IsPlain(address) ? address : null;

    /// <summary>No backslashes, no second slash in front (also not after decoding), nothing invisible.</summary>
    private static bool IsPlain(string address)
    {
        var path = address.Split('?', '#')[0];
        var decoded = Uri.UnescapeDataString(Uri.UnescapeDataString(path));
        return !decoded.Contains("//", StringComparison.Ordinal)
            && !decoded.Contains('\\', StringComparison.Ordinal)
            && !decoded.Contains(':', StringComparison.Ordinal)
            && !decoded.Split('/').Contains("..")
            && address.All(character => character is > ' ' and < (char)127 && character != '\\');
    }
}
