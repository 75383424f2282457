using System.Net;
using System.Text.Json;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Herald.Rehearsal.Actors;
using Ical.Net;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>What comes after the first reply: another, none, one too late, two people at one form, the questionnaire.</summary>
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

    [Fact]
    public async Task Questionnaire_OfAnInvitedState_IsSavedSentAndCompleted()
    {
        await using Visitor mission = await ArriveAsync("EG");
        await mission.Page.AttendAsync("محمد");
        await mission.Page.ConfirmAsync();
        IPage page = mission.Page;
        Calendar calendar = await CalendarAsync(mission);
        Assert.NotEmpty(calendar.Events);
        await App.SettleAsync();
        using (OfficerClient officer = new((await SignIn.AsAsync(App.Address, "Anna Officer", "Officer", default)).Client, HeraldApp.Campaign, new Notebook()))
        {
            await officer.ReleaseAsync(["EG"], default);
        }

        await App.SettleAsync();
        Assert.Equal("Invited", await StageAsync("EG"));
        await page.GotoAsync("/api/logistics");
        await LookAsync(mission, "logistics-1-attendance");
        await page.TickAsync("attendance", "gala-dinner");
        await page.PressAsync("continue");
        await LookAsync(mission, "logistics-2-delegation");
        await page.WriteAsync("delegation[0].name", "Somebody");
        await page.PressAsync("continue");
        Assert.True(await page.Locator(".error-summary").IsVisibleAsync());
        await LookAsync(mission, "logistics-2-delegation-error");
        await page.WriteAsync("delegation[0].function", "Adviser");
        await page.PressAsync("save");
        await LookAsync(mission, "logistics-saved");

        await page.GotoAsync("/api/logistics/arrival");
        foreach (string way in (string[])["arrival", "departure"])
        {
            Assert.Equal($"/api/logistics/{way}", page.Path());
            await page.WriteAsync($"{way}.date", way == "arrival" ? "2025-07-09" : "2025-07-11");
            await page.WriteAsync($"{way}.time", "14:30");
            await page.WriteAsync($"{way}.place", "Geneva airport");
            await page.WriteAsync($"{way}.means", "MS 771");
            await LookAsync(mission, $"logistics-3-{way}");
            await page.PressAsync("continue");
        }

        await page.TickAsync("stateAircraft", "no");
        await page.WriteAsync("hotel", "Hôtel du Lac");
        await LookAsync(mission, "logistics-4-stay");
        await page.PressAsync("continue");
        await page.WriteAsync("securityOfficers", "2");
        await page.TickAsync("armed", "no");
        await LookAsync(mission, "logistics-5-security");
        await page.PressAsync("continue");
        await page.WriteAsync("protocolNeeds", "Flag on file");
        await LookAsync(mission, "logistics-6-needs");
        await page.PressAsync("continue");
        await LookAsync(mission, "logistics-7-review");
        await page.ConfirmAsync();

        Assert.Equal("/api/logistics/receipt", page.Path());
        await LookAsync(mission, "logistics-8-receipt");
        Assert.Equal("LogisticsComplete", await StageAsync("EG"));
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

    private static async Task<Calendar> CalendarAsync(Visitor mission)
    {
        string address = (await mission.Page.Locator("a[download]").GetAttributeAsync("href"))!;
        IAPIResponse response = await mission.Requests.GetAsync(address);
        Assert.Equal((int)HttpStatusCode.OK, response.Status);
        return Calendar.Load(await response.TextAsync())!;
    }
}
