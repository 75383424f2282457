using System.Net;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Herald.Rehearsal.Actors;
using Ical.Net;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>An invited state fills in the questionnaire, makes mistakes, saves, sends, and looks at everything in each of the six languages.</summary>
[Collection(InChromium.Name)]
public sealed class QuestionnaireInEachLanguageTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    private const string State = "EG";

    // What is wrong first and right then on a page; nothing wrong where a page takes everything.
    private static readonly (string Step, string Field, string? Wrong, string Right)[] Texts =
    [
        ("delegation", "delegation[0].name", null, "Somebody"), ("delegation", "delegation[0].function", "", "Adviser"),
        ("arrival", "arrival.date", "tomorrow", "2025-07-09"), ("arrival", "arrival.time", "25:00", "14:30"),
        ("arrival", "arrival.place", null, "Geneva airport"), ("arrival", "arrival.means", null, "MS 771"),
        ("departure", "departure.date", "later", "2025-07-11"), ("departure", "departure.time", null, "09:05"),
        ("departure", "departure.place", null, "Geneva airport"), ("departure", "departure.means", null, "MS 772"),
        ("stay", "hotel", null, "Hôtel du Lac"),
        ("security", "securityOfficers", "many", "2"),
        ("needs", "protocolNeeds", null, "علم على السيارة"),
    ];

    private static readonly (string Step, string Field, string Value)[] Ticks =
        [("attendance", "attendance", "gala-dinner"), ("stay", "stateAircraft", "no"), ("security", "armed", "no")];

    private HeraldApp App => six.App;

    [Fact]
    public async Task Questionnaire_InEachLanguage_IsFilledInMendedSentAndOnFile()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App);
        IPage page = mission.Page;
        await page.EnterCodeAsync(await App.CodeOfAsync(State));
        await page.AttendAsync("محمد");
        await page.ConfirmAsync();
        Assert.NotEmpty((await CalendarAsync(mission)).Events);
        await InviteAsync();

        foreach ((string code, string lang, string dir) in SixLanguages.All)
        {
            FormLook look = new(page, lang, dir);
            await page.GotoAsync("/api/logistics/attendance");
            await page.SpeakAsync(code);
            foreach (string step in (string[])["attendance", "delegation", "arrival", "departure", "stay", "security", "needs"])
            {
                await FillInAsync(page, look, step);
            }

            await page.GotoAsync("/api/logistics/review");
            await look.AtAsync("logistics-review");
            await page.PressAsync("save");
            Assert.Equal("/api/logistics/saved", page.Path());
            await look.AtAsync("logistics-saved");
            await page.GotoAsync("/api/logistics");
            await look.AtAsync("logistics-draft");
            await page.GotoAsync("/api/logistics/review");
            await page.ConfirmAsync();
            Assert.Equal("/api/logistics/receipt", page.Path());
            await look.AtAsync("logistics-receipt");
            await page.GotoAsync("/api/logistics");
            await look.AtAsync("logistics-on-file");
        }

        Assert.Equal("LogisticsComplete", (await App.CaseAsync(State)).GetProperty("stage").GetString());
        Assert.Empty(mission.Elsewhere);
        Assert.Empty(mission.Complaints);
    }

    [Fact]
    public async Task ReplyOnFile_InEachLanguage_CanBeLookedAtAndWithdrawn()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App);
        IPage page = mission.Page;
        await page.EnterCodeAsync(await App.CodeOfAsync("IE"));
        await page.AttendAsync("Catherine");
        await page.ConfirmAsync();
        await page.SpeakAsync("ar");

        foreach ((string code, string lang, string dir) in SixLanguages.All)
        {
            FormLook look = new(page, lang, dir);
            await page.GotoAsync("/api/reply");
            await page.SpeakAsync(code);
            await look.AtAsync("8-on-file");
            await page.FollowAsync("/api/reply/withdraw");
            await look.AtAsync("9-withdraw");
            await page.PressAsync("withdraw");
            await look.AtAsync("9-withdraw-error");
        }

        Assert.Equal("Interested", (await App.CaseAsync("IE")).GetProperty("stage").GetString());
        Assert.Empty(mission.Complaints);
    }

    private static async Task FillInAsync(IPage page, FormLook look, string step)
    {
        await page.GotoAsync($"/api/logistics/{step}");
        (string Step, string Field, string? Wrong, string Right)[] texts = [.. Texts.Where(t => t.Step == step)];
        foreach ((_, string field, string value) in Ticks.Where(t => t.Step == step))
        {
            await page.TickAsync(field, value);
        }

        if (texts.Any(t => t.Wrong is not null))
        {
            await WriteAsync(t => t.Wrong ?? t.Right);
            Assert.Equal($"/api/logistics/{step}", page.Path());
            Assert.True(await page.Locator(".error-summary").IsVisibleAsync(), $"{step} was taken with faults.");
            await look.AtAsync($"logistics-{step}-error");
        }
        else
        {
            await look.AtAsync($"logistics-{step}");
        }

        await WriteAsync(t => t.Right);
        Assert.NotEqual($"/api/logistics/{step}", page.Path());

        async Task WriteAsync(Func<(string Step, string Field, string? Wrong, string Right), string> value)
        {
            foreach ((string, string Field, string?, string) text in texts)
            {
                await page.WriteAsync(text.Field, value(text));
            }

            await page.PressAsync("continue");
        }
    }

    private async Task InviteAsync()
    {
        await App.SettleAsync();
        using OfficerClient officer = new((await SignIn.AsAsync(App.Address, "Anna Officer", "Officer", default)).Client, HeraldApp.Campaign, new Notebook());
        await officer.ReleaseAsync([State], default);
        await App.SettleAsync();
        Assert.Equal("Invited", (await App.CaseAsync(State)).GetProperty("stage").GetString());
    }

    private static async Task<Calendar> CalendarAsync(Visitor mission)
    {
        string address = (await mission.Page.Locator("a[download]").GetAttributeAsync("href"))!;
        IAPIResponse response = await mission.Requests.GetAsync(address);
        Assert.Equal((int)HttpStatusCode.OK, response.Status);
        return Calendar.Load(await response.TextAsync())!;
    }
}
