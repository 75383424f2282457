using System.Text;
using System.Text.Json;
using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Herald.Rehearsal.Input;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Desk;

/// <summary>An officer works a campaign from the import to the release, in a browser.</summary>
[Collection(InChromium.Name)]
public sealed class OfficerJourneyTests(ChromiumFixture chromium)
{
    private const string Desk = $"/api/desk/campaigns/{HeraldApp.Campaign}";

    [Fact]
    public async Task Officer_FromTheImportToTheRelease_IsToldAtEachStepWhatWasDone()
    {
        await using HeraldApp app = await HeraldApp.StartAsync();
        await using Visitor officer = await Visitor.ArriveAsync(chromium, app, new Eyes { Role = "Officer" });
        IPage page = officer.Page;

        // A faulty file first: every fault is named, and nothing is there.
        await page.GotoAsync("/api/desk/import");
        await DeskLook.AtAsync(page, "import");
        string directory = await HeraldApp.DirectoryOfAsync("CN", "FR", "IE");
        await ChooseAsync(page, directory + "X,,,,,,,B,de,nobody,\n");
        await PressAsync(page, "Check the files");
        Assert.Contains("line 5", await page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await DeskLook.AtAsync(page, "import-faults");

        // Then the right one: a dry run, and only then the import and the start.
        await ChooseAsync(page, directory);
        await PressAsync(page, "Check the files");
        Assert.Contains("Nothing has been created yet", await TextAsync(page), StringComparison.Ordinal);
        await DeskLook.AtAsync(page, "import-dry-run");
        await PressAsync(page, "Import 3 cases");
        await DeskLook.AtAsync(page, "campaign-imported");
        await page.Locator("main button", new PageLocatorOptions { HasText = "Start the campaign" }).ClickAsync();
        await page.Locator("main", new PageLocatorOptions { HasText = "Started." }).WaitForAsync();
        await app.SettleAsync();

        // The table follows as one types; the filter stands in the address, and in a link to it.
        await page.GotoAsync($"{Desk}/cases/view");
        await page.Locator("#q").PressSequentiallyAsync("ireland");
        await page.WaitForURLAsync("**/cases/view?q=ireland");
        Assert.Equal(1, await page.Locator("main tbody tr").CountAsync());
        await page.ReloadAsync();
        Assert.Equal(1, await page.Locator("main tbody tr").CountAsync());
        Assert.Equal("ireland", await page.Locator("#q").InputValueAsync());

        // Ireland writes on paper.
        await page.GotoAsync($"{Desk}/cases/IE/act/reply");
        await page.TickAsync("channel", "noteVerbale");
        await page.WriteAsync("receivedAt", "2025-01-31T09:00");
        await page.WriteAsync("document", "NV 12/2025");
        await page.TickAsync("answer", "attend");
        await page.WriteAsync("invitees[0].givenName", "Catherine");
        await page.WriteAsync("invitees[0].surname", "O’Neill");
        await page.WriteAsync("invitees[0].title", "President");
        await page.TickAsync("parts", "gala-dinner");
        await DeskLook.AtAsync(page, "act-reply");
        await PressAsync(page, "Record the reply");
        Assert.Equal($"{Desk}/cases/IE/view", page.Path());
        Assert.Contains("O’Neill", await TextAsync(page), StringComparison.Ordinal);

        // China is given more time.
        await page.GotoAsync($"{Desk}/cases/CN/act/extend");
        await page.WriteAsync("lastDay", "2025-03-07");
        await PressAsync(page, "Extend the deadline");
        Assert.Contains("2025-03-07", await DeadlineAsync(app, "CN"), StringComparison.Ordinal);

        // The release, by the table: a preview, then the confirmation.
        await app.SettleAsync();
        await page.GotoAsync($"{Desk}/cases/view?ready=true");
        await page.Locator("#of-fitting").CheckAsync();
        await page.ThenAsync(() => page.Locator("button[name=act][value=release]").ClickAsync());
        Assert.Contains("Nothing has been changed yet", await TextAsync(page), StringComparison.Ordinal);
        await DeskLook.AtAsync(page, "bulk-release");
        Assert.Equal("Interested", (await app.CaseAsync("IE")).GetProperty("stage").GetString());
        await page.ThenAsync(() => page.Locator("main form[method=post] button[type=submit]").ClickAsync());
        await DeskLook.AtAsync(page, "bulk-release-result");
        Assert.Equal("Invited", (await app.CaseAsync("IE")).GetProperty("stage").GetString());
        await app.SettleAsync();

        // And the letter is there to be read.
        string key = (await app.CaseAsync("IE")).GetProperty("letters").EnumerateArray()
            .First(letter => letter.GetProperty("kind").GetString() == "Invitation").GetProperty("key").GetString()!;
        await page.GotoAsync($"{Desk}/cases/IE/letters/{key}/view");
        Assert.Contains("O’Neill", await page.FrameLocator("iframe").Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        foreach ((string name, string path) in (IEnumerable<(string, string)>)
            [("campaigns", "/api/desk"), ("campaign", $"{Desk}/view"), ("cases", $"{Desk}/cases/view"), ("case", $"{Desk}/cases/IE/view"),
             ("letters", $"{Desk}/letters/view"), ("register", $"{Desk}/invitations/view"), ("act-withdraw", $"{Desk}/cases/IE/act/withdraw")])
        {
            await page.GotoAsync(path);
            await DeskLook.AtAsync(page, name);
        }

        Assert.Empty(officer.Elsewhere);
        Assert.Empty(officer.Complaints);
    }

    private static async Task ChooseAsync(IPage page, string directory)
    {
        await page.Locator("#campaign").SetInputFilesAsync(SampleFiles.Campaign.FullName);
        await page.Locator("#directory").SetInputFilesAsync(
            new FilePayload { Name = "states.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(directory) });
    }

    private static Task PressAsync(IPage page, string words) =>
        page.ThenAsync(() => page.Locator("main button[type=submit]", new PageLocatorOptions { HasText = words }).First.ClickAsync());

    private static Task<string> TextAsync(IPage page) => page.Locator("main").InnerTextAsync();

    private static async Task<string> DeadlineAsync(HeraldApp app, string state)
    {
        JsonElement told = await app.CaseAsync(state);
        return told.GetProperty("deadline").GetRawText();
    }
}
