using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>Looks at a page of a form as everybody who cannot look at it easily does, in both themes, wide and narrow, and keeps pictures.</summary>
internal sealed class FormLook(IPage page, string lang, string dir)
{
    public async Task AtAsync(string name)
    {
        string where = $"{lang} {name}";

        // On a small screen, on paper and in forced colours the other four look as English does.
        bool twice = lang is "en" or "ar";
        Assert.Equal(lang, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(dir, await page.Locator("html").GetAttributeAsync("dir"));
        await Accessibility.AssertAsync(page, where);
        await Screenshots.TakeAsync(page, $"{lang}-{name}");
        await page.SetViewportSizeAsync(320, 700);
        await Accessibility.AssertNoSidewaysScrollAsync(page, where);
        if (twice)
        {
            await Screenshots.TakeAsync(page, $"{lang}-{name}-320");
        }

        // A picture of 4K takes over a second: one language stands for all, and Arabic is the one that a fixed width would push aside.
        if (lang is "ar")
        {
            await page.SetViewportSizeAsync(3840, 2160);
            await Accessibility.AssertNoSidewaysScrollAsync(page, where);
            await Screenshots.TakeAsync(page, $"{lang}-{name}-4k");
        }

        await page.SetViewportSizeAsync(1280, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Accessibility.AssertContrastAsync(page, $"{where}, dark");

        if (twice)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
            await Screenshots.TakeAsync(page, $"{lang}-{name}-forced");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Light, Media = Media.Print });
            await Screenshots.TakeAsync(page, $"{lang}-{name}-print");
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, Media = Media.Screen });
    }
}
