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

    [Theory]
    [InlineData("IE", "en", "Saoirse")]
    [InlineData("EG", "ar", "محمد")]
    public async Task Reply_WithTheCodeTypedAsPeopleType_LeadsToAReceiptThatHolds(string state, string language, string name)
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App, Plain);
        IPage page = mission.Page;

        await page.EnterCodeAsync(AsTyped(await App.CodeOfAsync(state)));
        Assert.Equal("/api/reply", page.Path());
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await page.AttendAsync(name);
        await page.ConfirmAsync();

        Assert.Equal("/api/reply/receipt", page.Path());
        string receipt = await page.Locator(".reference").InnerTextAsync();
        Assert.Contains(name, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // Back leads to a page that a GET shows: nobody is asked whether to send again, and nothing is sent.
        int replies = (await App.CaseAsync(state)).GetProperty("replies").GetInt32();
        await page.GoBackAsync();
        await page.GoForwardAsync();
        await page.ReloadAsync();
        Assert.Equal(receipt, await page.Locator(".reference").InnerTextAsync());
        Assert.Equal(replies, (await App.CaseAsync(state)).GetProperty("replies").GetInt32());
        Assert.Empty(mission.Elsewhere);
    }

    [Fact]
    public async Task Fault_WithoutScript_IsInFocusAndKeepsWhatWasTyped()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App, Plain);
        IPage page = mission.Page;
        await page.EnterCodeAsync(await App.CodeOfAsync("RU"));
        await page.TickAsync("answer", "regret");
        await page.PressAsync("continue");
        await page.WriteAsync("contact.name", "Щёголев");
        await page.WriteAsync("contact.email", "nobody");

        await page.PressAsync("continue");

        Assert.Equal("/api/reply/contact", page.Path());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.classList.contains('error-summary')"), "The summary of faults is not in focus.");
        Assert.Equal("Щёголев", await page.TypedAsync("contact.name"));
        Assert.Equal("nobody", await page.TypedAsync("contact.email"));
    }

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

    /// <summary>Lower case, spaces where the hyphens stand, and the letters that nobody can tell from digits.</summary>
    private static string AsTyped(string code) =>
        $" {code.Replace('-', ' ').Replace('0', 'O').Replace('1', 'I').ToLowerInvariant()} ";
}
