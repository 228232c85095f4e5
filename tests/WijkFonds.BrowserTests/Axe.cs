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
        async () => {
          {{new BundledAxeScriptProvider().GetScript()}}
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
            iframes: false,
          });
          if (found.passes.length < 5) return [`axe saw nearly nothing: ${found.passes.length} rules passed`];
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${rule.help})`));
        }
        """;

    /// <summary>Everything that is wrong, a sentence each.</summary>
    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
