using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>The walk that the local runtime's guide leads a newcomer through, by its own links and buttons alone.</summary>
[Collection(InChromium.Name)]
public sealed class GuideTests(ChromiumFixture chromium)
{
    private const string Guide = "/.local/";

    [Fact]
    public async Task Guide_StepByStep_LeadsFromTheSampleToTheInvitation()
    {
        await using HeraldApp app = await HeraldApp.OfferAsync("EG", "IE");
        await using Visitor newcomer = await Visitor.ArriveAsync(chromium, app, new Eyes());
        IPage page = newcomer.Page;

        await page.GotoAsync(Guide);
        await LookAsync(page, "the guide before the sample");
        await PressAsync(page, "Load the sample");
        Assert.Contains("2 letters were sent", await TextAsync(page), StringComparison.Ordinal);
        await LookAsync(page, "the guide");

        await ClickAsync(page, "Egypt’s letters");
        await LookAsync(page, "the mail");
        await page.ThenAsync(() => page.Locator("td a[lang=ar], td a:has([lang=ar])").First.ClickAsync());
        await LookAsync(page, "a letter");

        // The link in the letter opens a tab of its own, in the letter's language.
        IPage form = await page.RunAndWaitForPopupAsync(() => page.FrameLocator("iframe").Locator("a[href*='/api/reply#']").First.ClickAsync());
        await form.Locator("input[name=answer]").First.WaitForAsync();
        await form.AttendAsync("Nefertari");
        await form.ConfirmAsync();
        await app.SettleAsync();

        await page.GotoAsync(Guide);
        await ClickAsync(page, "Sign in, then Egypt’s case");
        await LookAsync(page, "the sign-in");
        await page.WriteAsync("name", "Ada Officer");
        await PressAsync(page, "Sign in");
        Assert.Equal("/api/desk/campaigns/wsis20-2025/cases/EG/view", page.Path());
        Assert.Contains("Nefertari", await TextAsync(page), StringComparison.Ordinal);

        await page.GotoAsync(Guide);
        await PressAsync(page, "After the reply deadline");
        Assert.Equal("/.local/clock", page.Path());
        string moved = await TextAsync(page);
        Assert.Contains("Saturday, 22 February 2025, 08:00 UTC (09:00 in Geneva)", moved, StringComparison.Ordinal);
        Assert.Contains("the mail got 2 letters", moved, StringComparison.Ordinal);
        await LookAsync(page, "the clock");

        await ClickAsync(page, "On with the guide");
        await ClickAsync(page, "Cases ready for release");
        await page.Locator("#of-fitting").CheckAsync();
        await PressAsync(page, "Release invitations");
        await page.ThenAsync(() => page.Locator("main form[method=post] button[type=submit]").ClickAsync());
        await app.SettleAsync();

        await page.GotoAsync(Guide);
        await ClickAsync(page, "Egypt’s invitation");
        await page.ThenAsync(() => page.Locator("td.long a").First.ClickAsync());
        Assert.Contains("Nefertari", await page.FrameLocator("iframe").Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(newcomer.Elsewhere);
        Assert.Empty(newcomer.Complaints);
    }

    [Fact]
    public async Task Clock_WhileItMoves_SaysSoAndTakesNoOtherMove()
    {
        await using HeraldApp app = await HeraldApp.StartAsync();
        await using Visitor visitor = await Visitor.ArriveAsync(chromium, app, new Eyes());
        IPage page = visitor.Page;
        await page.GotoAsync("/.local/clock");

        // The form is kept here, as if its answer took for ever: a driver does not look at a page that is being left.
        await page.EvaluateAsync("addEventListener('submit', event => event.preventDefault())");
        ILocator button = page.Locator("button[value='1.00:00:00']");
        await button.ClickAsync();
        await page.Locator("[role=status]", new PageLocatorOptions { HasText = "Moving…" }).WaitForAsync();

        Assert.Equal("Moving…", await button.InnerTextAsync());
        Assert.Equal(0, await page.Locator("main button:enabled").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static async Task LookAsync(IPage page, string where)
    {
        await Accessibility.AssertAsync(page, where);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Accessibility.AssertContrastAsync(page, $"{where}, dark");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    private static Task ClickAsync(IPage page, string words) =>
        page.ThenAsync(() => page.Locator("main a", new PageLocatorOptions { HasText = words }).First.ClickAsync());

    private static Task PressAsync(IPage page, string words) =>
        page.ThenAsync(() => page.Locator("main button", new PageLocatorOptions { HasText = words }).First.ClickAsync());

    private static Task<string> TextAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
