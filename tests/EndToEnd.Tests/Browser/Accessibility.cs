using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>WCAG 2.2, levels A and AA, as far as a machine can tell.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Written with axe's own names: it reads them. Only violations, and no frames: a letter stands in one in which no script runs.
    private static readonly object Wcag = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static readonly object Contrast = Only("rule", "color-contrast");

    /// <summary>Fails with every violation and where it stands.</summary>
    public static Task AssertAsync(IPage page, string where) => AssertAsync(page, where, Wcag);

    /// <summary>Fails with every text that stands out too little, in the colours that are on now: nothing else depends on them.</summary>
    public static Task AssertContrastAsync(IPage page, string where) => AssertAsync(page, where, Contrast);

    /// <summary>Fails when the page is wider than its window: it would have to be pushed sideways to be read.</summary>
    public static async Task AssertNoSidewaysScrollAsync(IPage page, string where)
    {
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{where} ({page.Url}) is {over} px wider than its window.");
    }

    private static async Task AssertAsync(IPage page, string where, object options)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        string[] violations = await page.EvaluateAsync<string[]>(
            """
            async options => (await axe.run(document, options)).violations
                .map(v => `${v.id}: ${v.help} at ${v.nodes.map(n => n.html).join(", ")}`)
            """,
            options);
        Assert.True(violations.Length == 0, $"{where} ({page.Url}): {string.Join("; ", violations)}");
    }

    private static object Only(string type, params string[] values) =>
        new { runOnly = new { type, values }, resultTypes = (string[])["violations"], iframes = false };
}
