using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>Back leads through every page that was seen, and never asks to send a form again: a browser fails there with
/// <c>ERR_CACHE_MISS</c>.</summary>
[Collection(InChromium.Name)]
public sealed class GoingBackTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    [Theory]
    [InlineData("IE", true)]
    [InlineData("FR", false)]
    public async Task Back_FromTheReceiptThroughEveryPage_ShowsItAndSendsNothing(string state, bool script)
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, six.App, new Eyes { Script = script });
        IPage page = mission.Page;
        await page.EnterCodeAsync(await six.App.CodeOfAsync(state));
        await page.PressAsync("continue");
        Assert.EndsWith("?say=faults", page.Url, StringComparison.Ordinal);
        await page.AttendAsync("Marianne");
        await page.PressAsync("send");
        Assert.EndsWith("?say=faults", page.Url, StringComparison.Ordinal);
        await page.ConfirmAsync();
        Assert.Equal("/api/reply/receipt", page.Path());

        List<(string Method, int Status)> shown = [];
        while (await page.GoBackAsync() is { } back)
        {
            shown.Add((back.Request.Method, back.Status));
        }

        Assert.Equal(9, shown.Count);
        Assert.All(shown, s => Assert.Equal(("GET", 200), s));
        Assert.Equal(1, (await six.App.CaseAsync(state)).GetProperty("submissions").GetArrayLength());
    }

    [Fact]
    public async Task Back_AfterAWrongCode_AsksForTheCodeAgain()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, six.App);
        IPage page = mission.Page;
        await page.EnterCodeAsync("ABCD-EFGH");
        Assert.Equal("ABCD-EFGH", await page.TypedAsync("code"));
        await page.WriteAsync("code", await six.App.CodeOfAsync("ES"));
        await page.ThenAsync(() => page.Locator(".actions button").ClickAsync());

        IResponse? shown = await page.GoBackAsync();

        Assert.Equal(("GET", 200), (shown!.Request.Method, shown.Status));
    }
}
