using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The table of cases, and what is done to several at once.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class BulkPageTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const string Cases = DeskHost.Campaign + "/cases";

    [Fact]
    public async Task Table_Filtered_SaysHowManyAndKeepsTheFilterInItsLinks()
    {
        DeskVisit page = await DeskVisit.GetAsync(host.Viewer, $"{Cases}/view?q=cote&sort=-code");

        Assert.Contains("1 of 2 cases", page.Text, StringComparison.Ordinal);
        Assert.Equal("cote", page.Page.GetElementById("q")!.GetAttribute("value"));
        Assert.Contains(page.Page.QuerySelectorAll("thead a"), a => a.GetAttribute("href")!.EndsWith("?q=cote&sort=code", StringComparison.Ordinal));
        Assert.Contains(page.Page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("/export/xlsx?q=cote&sort=-code", StringComparison.Ordinal));
        Assert.Empty(page.Page.QuerySelectorAll("input[type=checkbox]"));
    }

    [Fact]
    public async Task Remind_PreviewConfirmResult_AgreeAndResendingIsHarmless()
    {
        await ActAsync("XX", "act/withdraw", "Withdraw the case", ("reason", "Left out below"));

        DeskVisit preview = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=remind&c=CI&c=XX&c=ZZ");
        IReadOnlyList<KeyValuePair<string, string>> confirmed = preview.Fields("Send the reminders (1)");
        DeskVisit sent = await preview.SendAsync($"{Cases}/bulk", confirmed);
        DeskVisit result = await sent.FollowAsync();
        DeskVisit again = await preview.SendAsync($"{Cases}/bulk", confirmed);
        await host.IdleAsync();

        Assert.Contains("No reply is awaited in stage Withdrawn.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Done for 1 of 1.", result.Text, StringComparison.Ordinal);
        Assert.Equal(sent.Location, again.Location);
        DeskAnswer dossier = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, $"{Cases}/CI");
        Assert.Single(dossier.Json.List("letters"), letter => letter.Text("kind") == "Reminder");

        DeskVisit next = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=remind&c=CI");
        Assert.Contains("The state was reminded today", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extend_ACaseThatChangedSincePreview_IsNamedAndLeftAlone()
    {
        DeskVisit asks = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=extend&c=CI");
        DeskVisit preview = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=extend&c=CI&lastDay=2025-03-20");
        await ActAsync("CI", "act/code", "Reissue the link");

        DeskVisit result = await (await preview.SendAsync("Extend the deadline")).FollowAsync();

        Assert.NotNull(asks.Page.GetElementById("lastDay"));
        Assert.Contains("Done for 0 of 1.", result.Text, StringComparison.Ordinal);
        Assert.Contains("It has changed since the preview", result.Text, StringComparison.Ordinal);
        Assert.Contains("Côte d’Ivoire", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfAllThatFit_TakesTheFilterInTheUrl()
    {
        DeskVisit preview = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=extend&of=fitting&q=cote&lastDay=2025-04-01");

        Assert.Contains("of 1 case chosen", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Côte d’Ivoire", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WithoutAToken_ChangesNothing()
    {
        DeskVisit preview = await DeskVisit.GetAsync(host.Officer, $"{Cases}/bulk?act=extend&c=CI&lastDay=2025-04-02");

        DeskVisit again = await preview.SendAsync("Extend the deadline", ("token", "none"));

        Assert.Equal(422, again.Status);
        Assert.Contains("Nothing was done", again.Text, StringComparison.Ordinal);
        Assert.True(again.HasButton("Extend the deadline (1)"));
    }

    private async Task ActAsync(string code, string act, string button, params (string, string?)[] typed)
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Cases}/{code}/{act}");
        Assert.Equal(303, (await form.SendAsync(button, typed)).Status);
        await host.IdleAsync();
    }
}
