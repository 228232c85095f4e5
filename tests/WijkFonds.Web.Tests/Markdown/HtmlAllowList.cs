using System.Net;
using System.Text.RegularExpressions;

namespace WijkFonds.Web.Tests.Markdown;

/// <summary>
/// Reads HTML letter by letter and says what in it is not on the list. Shares nothing with the renderer: neither its parser nor its list.
/// </summary>
internal static partial class HtmlAllowList
{
    private static readonly HashSet<string> Tags =
        ["p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6", "hr", "a"];

    public static string? FirstProblem(string html)
    {
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] is '>' or '\0')
            {
                return $"a bare {(int)html[at]} at {at}";
            }

            if (html[at] != '<')
            {
                continue;
            }

            var end = html.IndexOf('>', at);
            if (end < 0)
            {
                return "a tag that does not end";
            }

            if (TagProblem(html[(at + 1)..end]) is { } problem)
            {
                return problem;
            }

            at = end;
        }

        return null;
    }

    private static string? TagProblem(string tag)
    {
        if (tag.StartsWith('/'))
        {
            return Tags.Contains(tag[1..]) ? null : $"end tag {tag}";
        }

        var parts = Tag().Match(tag);
        if (!parts.Success || !Tags.Contains(parts.Groups["name"].Value))
        {
            return $"tag {tag}";
        }

        var name = parts.Groups["name"].Value;
        var names = parts.Groups["attribute"].Captures.Select(capture => capture.Value).ToList();
        var values = parts.Groups["value"].Captures.Select(capture => WebUtility.HtmlDecode(capture.Value)).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var fine = (name, names[i]) switch
            {
                ("a", "href") => Address().IsMatch(values[i]),
                ("a", "rel") => values[i] == "nofollow ugc noopener",
                ("ol", "start") => values[i].All(char.IsAsciiDigit),
                _ => false,
            };
            if (!fine)
            {
                return $"attribute {names[i]}={values[i]} on {name}";
            }
        }

        return name == "a" && (!names.Contains("rel") || !names.Contains("href")) ? "a link without rel or href" : null;
    }

    [GeneratedRegex(@"\A(?<name>[a-z][a-z0-9]*)( (?<attribute>[a-z]+)=""(?<value>[^""<>]*)"")*( /)?\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A(https?://|mailto:)[^\s<>""]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
