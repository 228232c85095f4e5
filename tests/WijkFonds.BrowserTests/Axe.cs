using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Asks axe what is wrong with a page. Its script is run by ourselves: the package's own way opens a page more for each answer, for frames
/// of others, and takes four times as long. We look into no frame: the only one shows a mail of the demo, in which no script may run.
/// </summary>
internal static class Axe
{
    private static readonly string Script =
        $$"""
        async ask => {
          {{new BundledAxeScriptProvider().GetScript()}}
          const found = await axe.run(document, {
            runOnly: ask === 'Colours' ? ['color-contrast', 'link-in-text-block', 'target-size'] : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            rules: { 'color-contrast': { enabled: ask !== 'Words' } },
            resultTypes: ['violations'],
            iframes: false,
          });
          if (found.passes.length < (ask === 'Colours' ? 1 : 5)) return [`axe saw nearly nothing: ${found.passes.length} rules passed`];
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${rule.help})`));
        }
        """;

    /// <summary>Everything that is wrong, a sentence each.</summary>
    public static async Task<string[]> FindAsync(IPage page, AxeAsk ask = AxeAsk.Everything) =>
        ask == AxeAsk.Nothing ? [] : await page.EvaluateAsync<string[]>(Script, ask.ToString());
}

/// <summary>
/// What axe is asked. A page in another language has the same colours, and in another theme the same words: half of its work is colours,
/// and nothing can be wrong with a theme in English that is not wrong with that theme in Dutch or with the English in another theme.
/// The nightly run asks everything of all of them.
/// </summary>
internal enum AxeAsk
{
    Everything,

    /// <summary>All but the colours, in another language.</summary>
    Words,

    /// <summary>What a theme can do wrong.</summary>
    Colours,

    /// <summary>In another language and another theme.</summary>
    Nothing,
}
