using System.Text.Json;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>What comes after the first reply: another, none, two people at one form.</summary>
[Collection(InChromium.Name)]
public sealed class ChangeOfMindTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    private HeraldApp App => six.App;

    [Fact]
    public async Task Amend_ShowsBeforeAndAfter_AndReplacesTheReply()
    {
        await using Visitor mission = await ArriveAsync("IE");
        IPage page = mission.Page;
        await page.AttendAsync("Catherine");
        await page.ConfirmAsync();
        await page.GotoAsync("/api/reply");
        Assert.Contains("Catherine", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.FollowAsync("/api/reply/first");
        await page.WriteAsync("invitees[0].givenName", "Michael");
        await page.PressAsync("continue");

        Assert.Equal("/api/reply/review", page.Path());
        Assert.Contains("Catherine", await page.Locator(".before").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Michael", await page.Locator(".after").First.InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(mission, "amend-review");
        await page.ConfirmAsync();
        JsonElement told = await App.CaseAsync("IE");
        Assert.Equal(2, told.GetProperty("replies").GetInt32());
        Assert.Contains("Michael", told.GetProperty("reply").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_AsksFirst_AndTakesTheReplyBack()
    {
        await using Visitor mission = await ArriveAsync("FR");
        IPage page = mission.Page;
        await page.AttendAsync("Marianne");
        await page.ConfirmAsync();

        await page.FollowAsync("/api/reply/withdraw");
        await LookAsync(mission, "withdraw");
        await page.PressAsync("withdraw");
        Assert.True(await page.Locator(".error-summary").IsVisibleAsync());
        Assert.Equal("Interested", await StageAsync("FR"));
        await page.TickAsync("confirm", "yes");
        await page.PressAsync("withdraw");

        Assert.Equal("/api/reply/receipt", page.Path());
        Assert.Equal("Withdrawn", await StageAsync("FR"));
    }

    [Fact]
    public async Task TwoPeople_AtOnePage_SeeBothAnswersAndLoseNone()
    {
        await using Visitor first = await ArriveAsync("ES");
        await using Visitor second = await ArriveAsync("ES");
        await first.Page.TickAsync("answer", "attend");
        await second.Page.TickAsync("answer", "regret");

        await first.Page.PressAsync("continue");
        await second.Page.PressAsync("continue");

        Assert.Equal("/api/reply/answer", second.Page.Path());
        Assert.Equal(2, await second.Page.Locator("dl.summary").CountAsync());
        await LookAsync(second, "conflict");
        await second.Page.PressAsync("continue");
        await first.Page.GotoAsync("/api/reply/answer");
        Assert.True(await first.Page.Locator("input[name=answer][value=regret]").IsCheckedAsync());
    }

    private async Task<string?> StageAsync(string state) => (await App.CaseAsync(state)).GetProperty("stage").GetString();

    private async Task<Visitor> ArriveAsync(string state)
    {
        Visitor mission = await Visitor.ArriveAsync(chromium, App);
        await mission.Page.EnterCodeAsync(await App.CodeOfAsync(state));
        return mission;
    }

    private static async Task LookAsync(Visitor mission, string name)
    {
        await Accessibility.AssertAsync(mission.Page, name);
        await Screenshots.TakeAsync(mission.Page, name);
        Assert.Empty(mission.Elsewhere);
        Assert.Empty(mission.Complaints);
    }
}
