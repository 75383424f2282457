using System.Text.Json;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>The clock has moved past the deadline; a mission replies all the same, and an officer decides.</summary>
[Collection(InChromium.Name)]
public sealed class LateReplyTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Reply_AfterTheDeadline_IsTakenAsLateAndAcceptedAtTheDesk()
    {
        await using HeraldApp app = await HeraldApp.StartAsync("AU");
        await app.MoveToAsync(2025, 2, 24);
        await using Visitor mission = await Visitor.ArriveAsync(chromium, app);
        IPage page = mission.Page;
        await page.EnterCodeAsync(await app.CodeOfAsync("AU"));
        Assert.True(await page.Locator(".notice").First.IsVisibleAsync());
        await Accessibility.AssertAsync(page, "late answer");
        await page.AttendAsync("Anthony");
        await page.ConfirmAsync();
        await Accessibility.AssertAsync(page, "late receipt");
        await Screenshots.TakeAsync(page, "late-receipt");
        Assert.Equal("LateReply", await StageAsync(app));

        await using Visitor officer = await Visitor.ArriveAsync(chromium, app, new Eyes { Role = "Officer" });
        await officer.Page.GotoAsync($"/api/desk/campaigns/{HeraldApp.Campaign}/cases/AU/act/late-reply");
        await officer.Page.TickAsync("decision", "accept");
        await officer.Page.ThenAsync(() => officer.Page.Locator("main form button").Last.ClickAsync());

        Assert.Equal($"/api/desk/campaigns/{HeraldApp.Campaign}/cases/AU/view", officer.Page.Path());
        Assert.Equal("Interested", await StageAsync(app));
    }

    private static async Task<string?> StageAsync(HeraldApp app)
    {
        JsonElement told = await app.CaseAsync("AU");
        return told.GetProperty("stage").GetString();
    }
}
