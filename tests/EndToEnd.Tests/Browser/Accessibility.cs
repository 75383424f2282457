using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>WCAG 2.2, levels A and AA, as far as a machine can tell.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Fails with every violation and where it stands.</summary>
    public static Task AssertAsync(IPage page, string where) => AssertAsync(page, where, Wcag);

    /// <summary>Fails with every text that stands out too little, in the colours that are on now: nothing else depends on them.</summary>
    public static Task AssertContrastAsync(IPage page, string where) => AssertAsync(page, where, Contrast);

    private static async Task AssertAsync(IPage page, string where, AxeRunOptions options)
    {
        AxeResult result = await page.RunAxe(options);
        Assert.True(
            result.Violations.Length == 0,
            $"{where} ({page.Url}): " + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Select(n => n.Html))}")));
    }

    /// <summary>Fails when the page is wider than its window: it would have to be pushed sideways to be read.</summary>
    public static async Task AssertNoSidewaysScrollAsync(IPage page, string where)
    {
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{where} ({page.Url}) is {over} px wider than its window.");
    }
}
