using System.Net;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Tests.Interest;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Forms;

/// <summary>Sessions, drafts and tokens: what is typed is not lost, and nothing happens that nobody typed.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class SessionTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Code_TypedCarelessly_OpensASession()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = new(host);
        await browser.OpenAsync("/api/reply");
        string typed = $"  {host.CodeFor(key).Replace('-', ' ').ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} ";

        await browser.SubmitAsync(("code", typed), ("in", "en"));

        Assert.Equal((HttpStatusCode.SeeOther, "/api/reply"), (browser.Posted, browser.Address));
        Assert.Contains("name=\"answer\"", browser.Page.Body, StringComparison.Ordinal);
        Cookie cookie = Assert.Single(browser.Cookies.GetCookies(host.Client.BaseAddress!));
        Assert.True(cookie.HttpOnly);
        Assert.DoesNotContain(host.CodeFor(key)[..8], cookie.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(host.CodeFor(key), browser.Page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_BehindTheCode_CostsOneRequest()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);

        Assert.Equal(1, await FormsHost.CountAsync(() => browser.OpenAsync("/api/reply"), "session"));
        // A read, a transaction, a read of what is next; and the page after the redirect.
        Assert.Equal(4, await FormsHost.CountAsync(() => browser.ContinueAsync(("answer", "attend")), "session"));
    }

    [Fact]
    public async Task Session_AfterTheCodeWasReissued_IsOver()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await host.DecideAsync(key, (c, now) => StaffRuling.ReissueCode(Samples.Campaign, c, now));

        await browser.OpenAsync("/api/reply");

        Assert.Contains("name=\"code\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("or the code has been replaced", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply/code");
        Assert.DoesNotContain("or the code has been replaced", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_After19IdleHours_KeepsGoing_AndAfter20AsksForTheCodeWithEverythingKept()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "attend"));
        await host.MoveOnAsync(TimeSpan.FromHours(19));
        await browser.ContinueAsync(("offices", "headOfState"));
        Assert.Equal("/api/reply/first", browser.Address);
        await host.MoveOnAsync(TimeSpan.FromHours(21));

        await browser.ContinueAsync(("invitees[0].givenName", "毛"), ("invitees[0].title", "King"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Posted);
        Assert.Contains(("invitees[0].givenName", "毛"), browser.Fields);
        await browser.SubmitAsync([.. browser.Filled(("code", host.CodeFor(key)))]);

        Assert.Contains(("invitees[0].givenName", "毛"), browser.Fields);
        await browser.ContinueAsync();
        Assert.Equal("/api/reply/programme", browser.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("zz")]
    public async Task Post_StaleToken_ShowsTheValuesAgainAndSavesNothing(string token)
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "attend"));

        await browser.ContinueAsync(("token", token), ("offices", "headOfGovernment"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Posted);
        Assert.Contains(("offices", "headOfGovernment"), browser.Fields);
        await browser.ContinueAsync();
        Assert.Equal("/api/reply/second", browser.Address);
    }

    [Fact]
    public async Task Token_OfAnotherSession_IsStale()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser one = await host.BrowserAsync(key);
        using Browser other = await host.BrowserAsync(key);
        string token = other.Fields.First(f => f.Name == "token").Value;

        await one.ContinueAsync(("token", token), ("answer", "regret"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Posted);
    }

    [Fact]
    public async Task Post_FromThePageOfAnotherParty_ChangesNeither()
    {
        CaseKey first = await host.NotifiedAsync();
        CaseKey second = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(first);
        (string, string)[] form = [.. browser.Filled(("answer", "regret")), ("do", "continue")];
        await browser.OpenAsync("/api/reply/code");
        await browser.SubmitAsync(("code", host.CodeFor(second)));

        await browser.SubmitAsync("/api/reply/answer", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Posted);
        Assert.Contains("name=\"code\"", browser.Page.Body, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply");
        Assert.DoesNotContain(("answer", "regret"), browser.Fields);
    }

    [Fact]
    public async Task Language_Changed_KeepsTheStepAndEveryValueValidOrNot()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "attend"));
        await browser.ContinueAsync(("offices", "headOfState"));
        string tooLong = new('长', 300);

        await browser.SpeakAsync("ar", ("invitees[0].givenName", tooLong));

        Assert.Equal((HttpStatusCode.SeeOther, "/api/reply/first"), (browser.Posted, browser.Address));
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains(("invitees[0].givenName", tooLong), browser.Fields);
    }

    [Fact]
    public async Task Language_ChangedWithNothingTyped_StartsNoDraft()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.SpeakAsync("fr");
        Assert.Contains("<html lang=\"fr\"", browser.Page.Body, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply");
        Assert.Contains("name=\"answer\"", browser.Page.Body, StringComparison.Ordinal);
        await ReplyJourneyTests.FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));

        await browser.OpenAsync("/api/reply/second");
        await browser.SpeakAsync("es");

        await browser.OpenAsync("/api/reply/review");
        Assert.Equal("/api/reply", browser.Address);
    }

    [Fact]
    public async Task EveryForm_FirstButton_NeverChangesTheLanguage()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(browser);

        foreach (string step in (string[])["answer", "persons", "second", "programme", "contact", "review"])
        {
            await browser.OpenAsync($"/api/reply/{step}");
            string button = System.Text.RegularExpressions.Regex.Match(browser.Page.Body, "<button [^>]*>").Value;
            Assert.Contains("name=\"do\"", button, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TwoPeople_OnOnePage_AreShownBothAnswersAndNeitherIsLost()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser ada = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(ada);
        using Browser ben = await host.BrowserAsync(key);
        await ada.OpenAsync("/api/reply/second");
        await ben.OpenAsync("/api/reply/second");
        await ada.ContinueAsync(("invitees[1].givenName", "Ada’s"));

        await ben.ContinueAsync(("invitees[1].givenName", "Ben’s"));

        Assert.Equal(HttpStatusCode.Conflict, ben.Posted);
        Assert.Contains("Ada’s", ben.Text, StringComparison.Ordinal);
        Assert.Contains("Ben’s", ben.Text, StringComparison.Ordinal);
        await ada.OpenAsync("/api/reply/second");
        Assert.Contains(("invitees[1].givenName", "Ada’s"), ada.Fields);
        await ben.ContinueAsync();
        Assert.Equal("/api/reply/review", ben.Address);
        Assert.Contains("Ben’s", ben.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AfterSomebodyElseChangedTheDraft_AsksToReadAgain()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser ada = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(ada);
        using Browser ben = await host.BrowserAsync(key);
        await ben.OpenAsync("/api/reply/second");
        await ben.ContinueAsync(("invitees[1].title", "Chancellor"));

        await ada.SendAsync("send", ("confirm", "yes"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (ada.Posted, ada.Page.Status));
        Assert.Contains("Chancellor", ada.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await host.DossierAsync(key)).File.Case.Replies);
    }

    [Fact]
    public async Task Send_AfterAnotherReplyCameIn_ShowsItBesideTheDraft()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(browser);
        await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(key), "s1"));

        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (browser.Posted, browser.Page.Status));
        Assert.Contains("محمد", browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await host.DossierAsync(key)).File.Case.Replies);
        await browser.SendAsync("send", ("confirm", "yes"));
        Assert.Equal(("/api/reply/receipt", 2), (browser.Address, (await host.DossierAsync(key)).File.Case.Replies));
    }

    [Fact]
    public async Task Save_AndComeBackInAnotherBrowser_GoesOnWhereItWasLeft()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "attend"));
        await browser.ContinueAsync(("offices", "headOfState"));
        await browser.SendAsync("save", ("invitees[0].givenName", "Only this"));
        Assert.Equal("/api/reply/saved", browser.Address);

        using Browser later = await host.BrowserAsync(key);
        await later.SendAsync("resume");

        Assert.Equal("/api/reply/first", later.Address);
        Assert.Contains(("invitees[0].givenName", "Only this"), later.Fields);
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
    }

    [Fact]
    public async Task Scanner_ThatOpensEverythingAndSendsEveryFormEmpty_ChangesNothing()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser person = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(person);
        using Browser scanner = await host.BrowserAsync(key);

        foreach (string step in (string[])["", "/answer", "/persons", "/first", "/second", "/programme", "/contact", "/review", "/saved", "/receipt", "/withdraw", "/calendar.ics", "/code"])
        {
            await scanner.OpenAsync($"/api/reply{step}");
            if (scanner.Page.ContentType == "text/html")
            {
                await scanner.SubmitAsync([.. scanner.Fields.Select(f => (f.Name, f.Name is "token" or "for" or "revision" or "version" or "submissionId" ? f.Value : ""))]);
                await scanner.SubmitAsync([]);
            }
        }

        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
        await person.OpenAsync("/api/reply/review");
        Assert.Contains("毛泽东", person.Text, StringComparison.Ordinal);
        await person.SendAsync("send", ("confirm", "yes"));
        Assert.Equal("/api/reply/receipt", person.Address);
    }

    [Fact]
    public async Task GetAndHead_OfEveryPage_WriteNothing()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await ReplyJourneyTests.FillInAsync(browser);
        string before = await host.RowsAsync(key);

        foreach (string step in (string[])["", "/answer", "/second", "/review", "/saved", "/receipt", "/withdraw", "/calendar.ics", "/code", "/unknown"])
        {
            await browser.OpenAsync($"/api/reply{step}");
        }

        Assert.Equal(before, await host.RowsAsync(key));
    }

    [Fact]
    public async Task Sessions_OfAScannerThatOpensTheLinkForEver_StayFew()
    {
        CaseKey key = await host.NotifiedAsync();
        for (int i = 0; i < 25; i++)
        {
            using Browser browser = await host.BrowserAsync(key);
        }

        Assert.True((await host.RowsAsync(key)).Split('\n').Count(row => row.StartsWith("access:", StringComparison.Ordinal)) <= 20);
    }
}
