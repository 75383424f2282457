using Microsoft.Playwright;
using Xunit.Sdk;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>What is relied on to find the faults of pages finds them.</summary>
[Collection(InChromium.Name)]
public sealed class AccessibilityTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Page_WithFaults_IsRefusedWithEachOfThem()
    {
        IPage page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync("<html><title>Faulty</title><body><img src='x.png'><p style='color:#999'>Pale</p></body></html>");

        TrueException all = await Assert.ThrowsAsync<TrueException>(() => Accessibility.AssertAsync(page, "faulty"));
        TrueException pale = await Assert.ThrowsAsync<TrueException>(() => Accessibility.AssertContrastAsync(page, "faulty"));

        Assert.All(["image-alt", "html-has-lang", "color-contrast"], rule => Assert.Contains(rule, all.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("image-alt", pale.Message, StringComparison.Ordinal);
        Assert.Contains("color-contrast", pale.Message, StringComparison.Ordinal);
        await page.CloseAsync();
    }
}
