using System.Globalization;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The forms by which officers act on a case, as they are sent over HTTP.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ActPageTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const string Case = DeskHost.Campaign + "/cases/XX";

    [Fact]
    public async Task Send_Extension_AnswersSeeOtherAndSaysWhatWasDone()
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/extend");

        DeskVisit sent = await form.SendAsync("Extend the deadline", ("lastDay", "2025-03-03"));
        DeskVisit page = await sent.FollowAsync();

        Assert.Equal(200, page.Status);
        Assert.Contains("The deadline was extended. Last day to reply: 2025-03-03", page.Text, StringComparison.Ordinal);
        Assert.Contains("ada@staff.example", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SameFormTwice_IsDoneOnce()
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/code");
        IReadOnlyList<KeyValuePair<string, string>> fields = form.Fields("Reissue the link");

        DeskVisit[] sent = await Task.WhenAll(form.SendAsync($"{Case}/act/code", fields), form.SendAsync($"{Case}/act/code", fields));
        DeskAnswer dossier = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, Case);

        Assert.All(sent, visit => Assert.Equal(303, visit.Status));
        Assert.Single(sent, visit => visit.Location!.EndsWith("?done=before", StringComparison.Ordinal));
        Assert.Single(dossier.Json.List("facts"), fact => fact.Text("kind") == "CodeReissued");
    }

    [Fact]
    public async Task Send_FaultyForm_ShowsFaultsAndKeepsWhatWasTyped()
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/reply");

        DeskVisit again = await form.SendAsync(
            "Record the reply", ("channel", "noteVerbale"), ("answer", "attend"), ("invitees[1].givenName", "毛泽东"), ("note", "Par porteur"));

        Assert.Equal(422, again.Status);
        Assert.StartsWith("Error: ", again.Page.Title, StringComparison.Ordinal);
        Assert.Equal("毛泽东", again.Page.GetElementById("invitees-1-givenName")!.GetAttribute("value"));
        Assert.Equal("Par porteur", again.Page.GetElementById("note")!.TextContent.Trim());
        string[] links = [.. again.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!)];
        Assert.Contains("#invitees-1-title", links);
        Assert.Contains("#receivedAt", links);
        Assert.All(links, link => Assert.NotNull(again.Page.GetElementById(link[1..])));
    }

    [Fact]
    public async Task Send_AfterSomebodyElse_ChangesNothingAndTellsWhatHappened()
    {
        DeskVisit mine = await DeskVisit.GetAsync(host.Officer, $"{DeskHost.Campaign}/cases/CI/act/withdraw");
        DeskVisit theirs = await DeskVisit.GetAsync(host.Officer, $"{DeskHost.Campaign}/cases/CI/act/extend");
        await theirs.SendAsync("Extend the deadline", ("lastDay", "2025-03-05"));

        DeskVisit told = await mine.SendAsync("Withdraw the case", ("reason", "The seat is vacant"));

        Assert.Equal(409, told.Status);
        Assert.Contains("The deadline was extended. Last day to reply: 2025-03-05", told.Text, StringComparison.Ordinal);
        Assert.Equal("The seat is vacant", told.Page.GetElementById("reason")!.TextContent.Trim());
        Assert.Equal("Notified", (await DossierAsync("CI")).Json.Text("stage"));

        DeskVisit done = await told.SendAsync("Withdraw the case");
        Assert.Equal(303, done.Status);
        Assert.Equal("Withdrawn", (await DossierAsync("CI")).Json.Text("stage"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1738310400.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x.y.z")]
    public async Task Send_WithoutATokenOfOurs_ShowsTheValuesAgainAndChangesNothing(string? token)
    {
        DeskAnswer before = await DossierAsync("XX");
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/withdraw");

        DeskVisit again = await form.SendAsync("Withdraw the case", ("token", token), ("reason", "Kept"));

        Assert.Equal(422, again.Status);
        Assert.Equal("Kept", again.Page.GetElementById("reason")!.TextContent.Trim());
        Assert.Equal(before.ETag, (await DossierAsync("XX")).ETag);
    }

    [Fact]
    public async Task Send_FromAnotherSite_IsRefused()
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/withdraw");
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri($"{Case}/act/withdraw", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(form.Fields("Withdraw the case")),
        };
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage response = await host.Officer.SendAsync(request);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task Send_AsViewer_IsRefused()
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, $"{Case}/act/withdraw");
        using FormUrlEncodedContent content = new(form.Fields("Withdraw the case"));

        using HttpResponseMessage response = await host.Viewer.PostAsync(new Uri($"{Case}/act/withdraw", UriKind.Relative), content);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task Case_ForViewer_HasNoButtons()
    {
        DeskVisit viewer = await DeskVisit.GetAsync(host.Viewer, $"{Case}/view");
        DeskVisit officer = await DeskVisit.GetAsync(host.Officer, $"{Case}/view");

        Assert.False(viewer.HasButton("Record a reply"));
        Assert.Empty(viewer.Page.QuerySelectorAll("form"));
        Assert.True(officer.HasButton("Record a reply"));
    }

    [Fact]
    public async Task Letter_AsSent_IsFramedUnderHeadersOfItsOwn()
    {
        DeskVisit page = await DeskVisit.GetAsync(host.Viewer, $"{Case}/letters/circular-1/view");
        string source = page.Page.QuerySelector("iframe")!.GetAttribute("src")!;

        DeskVisit frame = await DeskVisit.GetAsync(host.Viewer, source);

        Assert.Equal("", page.Page.QuerySelector("iframe")!.GetAttribute("sandbox"));
        string policy = string.Join(' ', frame.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("CL-25/10", frame.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_Instants_AreOnTheClocksOfGenevaAndExact()
    {
        DeskVisit page = await DeskVisit.GetAsync(host.Viewer, $"{Case}/view");

        Assert.All(page.Page.QuerySelectorAll(".timeline time"), time => Assert.True(DateTimeOffset.TryParse(
            time.GetAttribute("datetime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
        Assert.Contains("Fri 31 Jan 2025, 09:00", page.Text, StringComparison.Ordinal);
    }

    private Task<DeskAnswer> DossierAsync(string code) => DeskHost.SendAsync(host.Officer, HttpMethod.Get, $"{DeskHost.Campaign}/cases/{code}");
}
