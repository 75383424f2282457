using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Herald.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Desk;

/// <summary>Several people at one desk: two officers at one case, and a viewer.</summary>
[Collection(InChromium.Name)]
public sealed class TwoOfficersTests(ChromiumFixture chromium, SixLanguages six) : IClassFixture<SixLanguages>
{
    private const string Desk = $"/api/desk/campaigns/{HeraldApp.Campaign}";

    [Fact]
    public async Task TwoOfficers_AtOneCase_TheSecondIsToldAndNothingIsOverwritten()
    {
        await using Visitor first = await Visitor.ArriveAsync(chromium, six.App, new Eyes { Role = "Officer" });
        await using Visitor second = await Visitor.ArriveAsync(chromium, six.App, new Eyes { Role = "Officer", Name = "Ben Officer" });
        foreach ((Visitor officer, string day) in (IEnumerable<(Visitor, string)>)[(first, "2025-03-07"), (second, "2025-03-14")])
        {
            await officer.Page.GotoAsync($"{Desk}/cases/IE/act/extend");
            await officer.Page.WriteAsync("lastDay", day);
        }

        await ExtendAsync(first.Page);
        await ExtendAsync(second.Page);

        string told = await second.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Nothing was done", told, StringComparison.Ordinal);
        Assert.Contains("ada", told, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("2025-03-14", await second.Page.TypedAsync("lastDay"));
        Assert.Contains("2025-03-07", await DeadlineAsync(), StringComparison.Ordinal);
        await DeskLook.AtAsync(second.Page, "act-conflict");

        // Having seen it, the second may still want it.
        await ExtendAsync(second.Page);
        Assert.Contains("2025-03-14", await DeadlineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Viewer_AtTheDesk_SeesNothingToPress()
    {
        await using Visitor viewer = await Visitor.ArriveAsync(chromium, six.App, new Eyes { Role = "Viewer", Name = "Vera Viewer" });
        foreach (string path in (string[])["/api/desk", $"{Desk}/view", $"{Desk}/cases/view", $"{Desk}/cases/FR/view", $"{Desk}/letters/view", $"{Desk}/invitations/view"])
        {
            await viewer.Page.GotoAsync(path);
            Assert.Equal(path, viewer.Page.Path());
            Assert.Equal(0, await viewer.Page.Locator("main form[method=post]").CountAsync());
            Assert.Equal(0, await viewer.Page.Locator("a[href*='/act/'], button[name=act]").CountAsync());
        }

        await viewer.Page.GotoAsync($"{Desk}/cases/FR/act/extend");
        Assert.Equal($"{Desk}/cases/FR/view", viewer.Page.Path());
    }

    private static Task ExtendAsync(IPage page) =>
        page.ThenAsync(() => page.Locator("main button[type=submit]", new PageLocatorOptions { HasText = "Extend the deadline" }).ClickAsync());

    private async Task<string> DeadlineAsync() => (await six.App.CaseAsync("IE")).GetProperty("deadline").GetRawText();
}
