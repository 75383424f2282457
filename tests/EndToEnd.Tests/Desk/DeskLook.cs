using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Desk;

/// <summary>Looks at a page of the desk in both themes, wide and narrow, and keeps pictures.</summary>
internal static class DeskLook
{
    public static async Task AtAsync(IPage page, string name)
    {
        string where = $"desk {name}";
        await Screenshots.TakeAsync(page, $"desk-{name}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Screenshots.TakeAsync(page, $"desk-{name}-dark");
        await page.SetViewportSizeAsync(320, 700);
        await Accessibility.AssertNoSidewaysScrollAsync(page, where);
        await page.SetViewportSizeAsync(3840, 2160);
        await Accessibility.AssertNoSidewaysScrollAsync(page, where);
        await Screenshots.TakeAsync(page, $"desk-{name}-4k");
        await page.SetViewportSizeAsync(1280, 900);
        await Accessibility.AssertContrastAsync(page, $"{where}, dark");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Accessibility.AssertAsync(page, where);
    }
}
