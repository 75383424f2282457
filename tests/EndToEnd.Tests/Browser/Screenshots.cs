using Herald.Rehearsal.Input;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>Pictures of pages, for people to look at: <c>artifacts/screenshots</c> in the repository.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Directory.CreateDirectory(
        Path.Combine(SampleFiles.Campaign.Directory!.Parent!.Parent!.FullName, "artifacts", "screenshots")).FullName;

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
