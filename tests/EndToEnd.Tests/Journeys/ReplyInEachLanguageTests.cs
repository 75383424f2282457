using System.Net;
using System.Text.RegularExpressions;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>A mission in each of the six languages comes by the link of its letter, makes a mistake, mends it, and replies.</summary>
[Collection(InChromium.Name)]
public sealed partial class ReplyInEachLanguageTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Jean-", 30));

    private HeraldApp App => six.App;

    public static TheoryData<string, string, string, string, string> Missions => new()
    {
        { "IE", "en", "ltr", "Mary-Jane", "O’Neill" },
        { "FR", "fr", "ltr", Long, "d’Étaples de La Tour" },
        { "ES", "es", "ltr", "Ñ", "Núñez y García" },
        { "RU", "ru", "ltr", "Пётр Ильич", "Щёголев" },
        { "CN", "zh-Hans", "ltr", "毛泽东", "欧阳" },
        { "EG", "ar", "rtl", "محمد", "بن سلمان" },
    };

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task Reply_ByTheLinkOfTheLetter_LeadsToAReceiptAndIsSeenAtTheDesk(
        string state, string lang, string dir, string givenName, string surname)
    {
        string code = await App.CodeOfAsync(state);
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App);
        IPage page = mission.Page;
        FormLook look = new(page, lang, dir);

        await page.GotoAsync($"/api/reply#{code}");
        await page.Locator("[name=answer]").First.WaitForAsync();
        await look.AtAsync("1-answer");
        await page.PressAsync("continue");
        await AssertFaultyAsync(page);
        await look.AtAsync("1-answer-error");
        await page.TickAsync("answer", "attend");
        await page.PressAsync("continue");
        await look.AtAsync("2-persons");
        await page.TickAsync("offices", "headOfState");
        await page.PressAsync("continue");

        await page.WriteAsync("invitees[0].surname", surname);
        await page.PressAsync("continue");
        await AssertFaultyAsync(page);
        Assert.Equal(surname, await page.TypedAsync("invitees[0].surname"));
        await look.AtAsync("3-person-error");
        await page.WriteAsync("invitees[0].givenName", givenName);
        await page.WriteAsync("invitees[0].title", "President");
        await look.AtAsync("3-person");
        await page.PressAsync("continue");

        await page.TickAsync("parts", "gala-dinner");
        await page.TickAsync("speaking", "wsis-opening");
        await look.AtAsync("4-programme");
        await page.PressAsync("continue");
        await page.WriteAsync("contact.phone", "+41 22 000 00 00");
        await look.AtAsync("5-contact");
        await page.PressAsync("continue");

        await look.AtAsync("6-review");
        await page.PressAsync("send");
        await AssertFaultyAsync(page);
        await look.AtAsync("6-review-error");
        await page.ConfirmAsync();

        Assert.Equal("/api/reply/receipt", page.Path());
        await look.AtAsync("7-receipt");
        string receipt = await page.Locator(".reference").InnerTextAsync();
        Assert.Matches($"^{state}-[0-9]{{4}}", receipt);
        string told = await page.Locator("main").InnerTextAsync();
        Assert.Contains(givenName, told, StringComparison.Ordinal);
        Assert.Contains(surname, told, StringComparison.Ordinal);

        string seen = WebUtility.HtmlDecode(await App.Officer.GetStringAsync(new Uri($"/api/desk/campaigns/{HeraldApp.Campaign}/cases/{state}/view", UriKind.Relative)));
        Assert.Contains(givenName, seen, StringComparison.Ordinal);
        Assert.Contains(surname, seen, StringComparison.Ordinal);
        Assert.Contains(receipt, seen, StringComparison.Ordinal);

        Assert.Empty(mission.Elsewhere);
        Assert.Empty(mission.Complaints);
        Assert.All(mission.Asked, address => AssertTellsNothing(address, code));
    }

    [Fact]
    public async Task CodePage_InEachLanguage_IsAccessibleAndSaysSoWhenTheCodeIsWrong()
    {
        await using Visitor mission = await Visitor.ArriveAsync(chromium, App);
        IPage page = mission.Page;
        foreach ((string code, string lang, string dir) in SixLanguages.All)
        {
            FormLook look = new(page, lang, dir);
            await page.GotoAsync($"/api/reply?lang={code}");
            await look.AtAsync("0-code");
            await page.WriteAsync("code", "ABCD-EFGH");
            await page.ThenAsync(() => page.Locator(".actions button").ClickAsync());
            await AssertFaultyAsync(page);
            await look.AtAsync("0-code-error");
        }

        Assert.Empty(mission.Elsewhere);
        Assert.Empty(mission.Complaints);
    }

    /// <summary>The fault is in the title, above the heading, at its field, and in focus.</summary>
    private static async Task AssertFaultyAsync(IPage page)
    {
        Assert.Matches("^[^–]+: ", await page.TitleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.classList.contains('error-summary')"), "The summary of faults is not in focus.");
        foreach (ILocator link in await page.Locator(".error-summary a").AllAsync())
        {
            string field = (await link.GetAttributeAsync("href"))![1..];
            Assert.Equal(1, await page.Locator($"[id='{field}']").CountAsync());
            Assert.Contains(await link.InnerTextAsync(), await page.Locator($"[id='{field}-error']").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    private static void AssertTellsNothing(string address, string code)
    {
        Assert.DoesNotContain(code, address, StringComparison.OrdinalIgnoreCase);
        Assert.True(Known().IsMatch(new Uri(address).PathAndQuery), $"{address} says more than which page is asked for.");
    }

    [GeneratedRegex(@"^/api/(reply(/(answer|persons|first|second|programme|contact|review|receipt|saved|withdraw)(\?say=\w+)?)?|style\.css\?v=\w+|form\.js\?v=\w+)$|^/favicon\.ico$")]
    private static partial Regex Known();
}
