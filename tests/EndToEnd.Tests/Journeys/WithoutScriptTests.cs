using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>The whole way with scripts off, and the code typed in from paper.</summary>
[Collection(InChromium.Name)]
public sealed class WithoutScriptTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    private static readonly Eyes Plain = new() { Script = false };

    private HeraldApp App => six.App;

    [Fact]
    public async Task Send_TwiceFromTwoTabs_ShowsTheFirstReceipt()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App, Plain);
        await mission.Page.EnterCodeAsync(await App.CodeOfAsync("FR"));
        await mission.Page.AttendAsync("Élise");
        IPage second = await mission.Page.Context.NewPageAsync();
        await second.GotoAsync("/api/reply/review");

        await mission.Page.ConfirmAsync();
        await second.ConfirmAsync();

        Assert.Equal("/api/reply/receipt", second.Path());
        Assert.Equal(await mission.Page.Locator(".reference").InnerTextAsync(), await second.Locator(".reference").InnerTextAsync());
        Assert.Equal(1, (await App.CaseAsync("FR")).GetProperty("replies").GetInt32());
    }

    [Fact]
    public async Task Language_ChangedInTheMiddle_KeepsThePageAndEveryTypedValue()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App, Plain);
        IPage page = mission.Page;
        await page.EnterCodeAsync(await App.CodeOfAsync("ES"));
        await page.TickAsync("answer", "attend");
        await page.SpeakAsync("fr");
        Assert.True(await page.Locator("input[name=answer][value=attend]").IsCheckedAsync());
        await page.PressAsync("continue");
        await page.TickAsync("offices", "headOfGovernment");
        await page.PressAsync("continue");

        // The title is missing, so this page could not be sent; it is kept all the same.
        await page.WriteAsync("invitees[1].givenName", "毛 O’Neill");
        foreach (string language in (string[])["ar", "ru", "zh", "en"])
        {
            await page.SpeakAsync(language);
            Assert.Equal("/api/reply/second", page.Path());
            Assert.StartsWith(language, await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
            Assert.Equal("毛 O’Neill", await page.TypedAsync("invitees[1].givenName"));
            Assert.Equal(0, await page.Locator(".error-summary").CountAsync());
        }
    }

    [Fact]
    public async Task Enter_InAnyField_GoesOnInTheSameLanguage()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App, Plain);
        IPage page = mission.Page;
        await page.GotoAsync("/api/reply?lang=ru");
        await page.WriteAsync("code", await App.CodeOfAsync("CN"));
        await page.ThenAsync(() => page.Locator("[name=code]").PressAsync("Enter"));
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        await page.TickAsync("answer", "regret");
        await page.ThenAsync(() => page.Locator("[name=answer][value=regret]").PressAsync("Enter"));
        Assert.Equal("/api/reply/contact", page.Path());
        await page.WriteAsync("contact.name", "Li");
        await page.ThenAsync(() => page.Locator("[name='contact.name']").PressAsync("Enter"));

        Assert.Equal("/api/reply/review", page.Path());
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("Li", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
