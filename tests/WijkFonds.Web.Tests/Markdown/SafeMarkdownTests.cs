using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using WijkFonds.Web.Markdown;

namespace WijkFonds.Web.Tests.Markdown;

/// <summary>Goal G35, threats T-31 and T-68.</summary>
[Trait("Database", "none")]
public sealed class SafeMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:x",
        "[a](javascript:alert(1))", "[a](java\nscript:alert(1))", "[a](&#106;avascript:alert(1))", "[a](\\javascript:x)", "![b](https://evil.example/x.png)", "![](data:image/svg+xml,<svg onload=alert(1)>)",
        "[c]: javascript:alert(1)", "[c]", "[d](https://goed.example \"onmouseover=alert(1)\")", "[e](//evil.example)", "[f](https://a.example/\"onclick=x)", "<https://goed.example>", "<javascript:alert(1)>",
        "<samira@voorbeeld.nl>", "[g](mailto:a@b.nl)", "[h](/wijken)", "<a href=\"javascript:x\">", "<!-- -->", "<?php ?>", "<![CDATA[x]]>", "```html onload=x\n", "~~~\n", "    code\n", "\n\n", "\n", " ",
        "# ", "###### ", "> ", "- ", "1. ", "999999999. ", "***", "**", "*", "__", "_", "`", "``", "---\n", "===\n", "&lt;script&gt;", "&#0;", "&#x3c;", "\\<", "\u202e", "\u200b", "\ufeff", "\ufffd", "\u0000", "é", "😀", "ع",
        "|a|b|\n|-|-|\n", "{onclick=alert(1)}", "{#id .class}", "[^1]", "[^1]: x", "http://kaal.example", "~~x~~", "^x^", "==x==", "$$x$$", ":::x\n", "- [ ] x\n", "\"", "'", "<", ">", "&", "(", ")", "[", "]", "![", "](", "http://a.example/<b>", "x\ty",
    ];

    [Fact]
    public void Tens_of_thousands_of_texts_give_only_what_is_on_the_list()
    {
        var random = new Random(20261120);
        var problems = new List<string>();

        foreach (var text in Pieces.Concat(Pieces.SelectMany(a => Pieces.Select(b => a + b))).Concat(Enumerable.Range(0, 40_000).Select(_ => Any(random))))
        {
            if (HtmlAllowList.FirstProblem(Html(SafeMarkdown.Render(text))) is { } problem)
            {
                problems.Add($"{problem} from {text}");
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void The_checker_of_this_test_sees_what_is_wrong()
    {
        Assert.NotNull(HtmlAllowList.FirstProblem("<script>alert(1)</script>"));
        Assert.NotNull(HtmlAllowList.FirstProblem("<a href=\"javascript:alert(1)\" rel=\"nofollow ugc noopener\">x</a>"));
        Assert.NotNull(HtmlAllowList.FirstProblem("<p onclick=\"x\">x</p>"));
        Assert.NotNull(HtmlAllowList.FirstProblem("<a href=\"https://a.example\">x</a>"));
        Assert.NotNull(HtmlAllowList.FirstProblem("<img src=\"https://a.example\" />"));
        Assert.Null(HtmlAllowList.FirstProblem("<p>Een <em>goed</em> idee &lt;3 <a href=\"https://a.example\" rel=\"nofollow ugc noopener\">x</a></p>"));
    }

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_is_shown_as_text_with_work_that_grows_with_its_length(string name, string text)
    {
        var (half, _) = Work(text[..(text.Length / 2)]);
        var (whole, html) = Work(text);

        Assert.Null(HtmlAllowList.FirstProblem(html));
        // Twice as long may ask twice as much, and a little for lists that double; what grows with the square asks four times as much.
        Assert.True(whole < (3 * half) + 1_000_000, $"{name}: {half} bytes for half of it, {whole} for all");
    }

    /// <summary>
    /// Bytes asked for while rendering: the same on every machine, however busy it is. A parser that reads the same letters again and again asks for none;
    /// its steps are not ours to count, so against that there is only the limit on the length, which holds also for what was kept before.
    /// </summary>
    private static (long Bytes, string Html) Work(string text)
    {
        _ = SafeMarkdown.Render("warm");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rendered = SafeMarkdown.Render(text);
        return (GC.GetAllocatedBytesForCurrentThread() - before, Html(rendered));
    }

    public static TheoryData<string, string> Monsters()
    {
        var all = new TheoryData<string, string>();
        foreach (var piece in new[] { ">", "> ", "- ", "[", "![", "](", "*", "**a", "_", "`", "``a", "<", "<a", "&", "\\", "#", "1. ", "*a_ ", "[a](", "[a]: b\n", "<!--", "\t", "a\n", "> - ", "*_", "[](", "\u0301", "&#x" })
        {
            all.Add(piece, string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)));
        }

        all.Add("too long", new string('a', 200_000));
        all.Add("deep", new string('>', 256));
        return all;
    }

    [Fact]
    public void Ordinary_writing_looks_as_it_was_meant()
    {
        var html = Html(SafeMarkdown.Render("# Speeltuin\n\nEen **grote** speeltuin, zie [hier](https://voorbeeld.nl/a?b=c&d=e).\n\n- schommel\n- zand <3"));

        Assert.Contains("<h3>Speeltuin</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>grote</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://voorbeeld.nl/a?b=c&amp;d=e\" rel=\"nofollow ugc noopener\">hier</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li>zand &lt;3</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_shown_as_meant_is_refused_when_it_is_written()
    {
        Assert.Same(MarkdownRefusals.TooDeep, SafeMarkdown.Refuse(new string('>', 256)));
        Assert.Same(MarkdownRefusals.TooDeep, SafeMarkdown.Refuse(new string('>', 20) + "x"));
        Assert.Same(MarkdownRefusals.TooLong, SafeMarkdown.Refuse(new string('a', 20_001)));
        Assert.Contains("**vet**", Html(SafeMarkdown.Render("**vet** " + new string('a', 20_000))), StringComparison.Ordinal);
        Assert.Null(SafeMarkdown.Refuse("> Oma zei: \"doe maar gewoon\"\n\n- een\n  - twee"));
    }

    [Fact]
    public void A_card_shows_plain_words()
    {
        Assert.Equal("Een speeltuin, zie hier voor meer", SafeMarkdown.Excerpt("# Een **speeltuin**, zie [hier](https://x.example) voor meer", 80).Replace(" ,", ",", StringComparison.Ordinal));
        Assert.Equal("Een lange…", SafeMarkdown.Excerpt("Een lange zin", 10));
    }

    private static string Any(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(2, 24); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
