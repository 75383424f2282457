using System.Net;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Tests.Forms;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Interest;

/// <summary>A mission at the form, page by page, without script.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ReplyJourneyTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Journey_FromTheCodeToTheReceipt_StoresTheReply()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);

        await FillInAsync(browser);
        Assert.Equal("/api/reply/review", browser.Address);
        Assert.Contains("You are about to tell", browser.Heading, StringComparison.Ordinal);
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal((HttpStatusCode.SeeOther, "/api/reply/receipt"), (browser.Posted, browser.Address));
        Assert.Contains($"{key.Code}-0003", browser.Text, StringComparison.Ordinal);
        Assert.Contains("UTC", browser.Text, StringComparison.Ordinal);
        Reply reply = (await host.DossierAsync(key)).File.Case.Reply!;
        Invitee person = Assert.Single(reply.Content.Invitees);
        Assert.Equal((Office.HeadOfGovernment, "毛泽东", "O’Neill", "Prime Minister"), (person.Office, person.GivenName, person.Surname, person.Title));
        Assert.Equal(["gala-dinner", "wsis-opening"], reply.Content.Parts);
        Assert.Equal(["wsis-opening"], reply.Content.Speaking);
        Assert.Equal("note\nof two lines", reply.Content.Note);
    }

    [Fact]
    public async Task Save_ManyAtOnce_KeepsEveryPageOfWhichItSaysSo()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.OpenAsync("/api/reply/contact");
        (string, string)[] contact = [.. browser.Filled()];
        await browser.OpenAsync("/api/reply/programme");
        (string, string)[] programme = [.. browser.Filled(("parts", "ai-governance-day"), ("speaking", "ai-governance-day")), ("do", "continue")];

        // Every note is another one, so that every post changes the draft.
        Task<Browser>[] notes = [.. Enumerable.Range(0, 30).Select(i => PostAsync("contact", [.. contact.Where(f => f.Item1 != "note"), ("note", $"note {i}"), ("do", "continue")]))];
        Browser sent = await PostAsync("programme", programme);
        await Task.WhenAll(notes);
        await browser.OpenAsync("/api/reply/programme");

        bool stands = browser.Fields.Contains(("parts", "ai-governance-day"));
        Assert.Equal(sent.Posted == HttpStatusCode.SeeOther, stands);
        Assert.True(stands || sent.Page.Body.Contains("ai-governance-day", StringComparison.Ordinal), "What was typed is lost.");

        async Task<Browser> PostAsync(string step, (string, string)[] fields)
        {
            Browser one = new(host);
            one.Cookies.Add(browser.Cookies.GetCookies(host.Client.BaseAddress!));
            await one.SubmitAsync($"/api/reply/{step}", fields);
            return one;
        }
    }

    [Fact]
    public async Task Journey_Regrets_AskNothingMoreThanWhomToAsk()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);

        await browser.ContinueAsync(("answer", "regret"));
        Assert.Equal("/api/reply/contact", browser.Address);
        await browser.ContinueAsync();
        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal("/api/reply/receipt", browser.Address);
        Assert.Equal(Stage.Declined, (await host.DossierAsync(key)).File.Case.Stage);
    }

    [Fact]
    public async Task Send_WithoutTheTick_ChangesNothingAndSaysWhy()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);

        await browser.SendAsync("send");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (browser.Posted, browser.Page.Status));
        Assert.StartsWith("Error: ", browser.Title, StringComparison.Ordinal);
        Assert.Contains("href=\"#confirm\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
    }

    [Fact]
    public async Task Send_TwiceAndInParallel_MakesOneRecordAndShowsTheFirstReceipt()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        (string, string)[] form = [.. browser.Filled(("confirm", "yes")), ("do", "send")];
        using Browser second = new(host);
        second.Cookies.Add(browser.Cookies.GetCookies(host.Client.BaseAddress!));

        await Task.WhenAll(browser.SubmitAsync("/api/reply/review", form), second.SubmitAsync("/api/reply/review", form));
        await browser.SubmitAsync("/api/reply/review", form);

        Assert.Equal(("/api/reply/receipt", "/api/reply/receipt"), (browser.Address, second.Address));
        Assert.Contains($"{key.Code}-0003", browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await host.DossierAsync(key)).File.Case.Replies);
    }

    [Fact]
    public async Task Amend_ShowsBeforeAndAfter_AndReplacesTheReply()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));

        await browser.OpenAsync("/api/reply");
        Assert.Contains("O’Neill", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply/second");
        await browser.ContinueAsync(("invitees[1].givenName", "محمد"));

        Assert.Equal("/api/reply/review", browser.Address);
        Assert.Contains("毛泽东", browser.Text, StringComparison.Ordinal);
        Assert.Contains("محمد", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("send", ("confirm", "yes"));
        Reply reply = (await host.DossierAsync(key)).File.Case.Reply!;
        Assert.Equal((2, "محمد"), (reply.Version, reply.Content.Invitees[0].GivenName));
    }

    [Fact]
    public async Task Amend_WithNothingNew_ShowsTheReceiptAndChangesNothing()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));
        await browser.OpenAsync("/api/reply/second");
        await browser.ContinueAsync(("invitees[1].givenName", "Somebody"));
        await browser.OpenAsync("/api/reply/second");
        await browser.ContinueAsync(("invitees[1].givenName", "毛泽东"));

        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal(("/api/reply/receipt?say=same", HttpStatusCode.OK), (browser.Address, browser.Page.Status));
        Assert.Contains("Nothing has changed", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"{key.Code}-0003", browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await host.DossierAsync(key)).File.Case.Replies);
        await browser.OpenAsync("/api/reply/review");
        Assert.Equal("/api/reply", browser.Address);
    }

    [Fact]
    public async Task Discard_OfAChange_LeavesWhatIsOnFile()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));
        await browser.OpenAsync("/api/reply/second");
        await browser.ContinueAsync(("invitees[1].givenName", "Somebody"));

        await browser.SendAsync("discard");

        Assert.Equal("/api/reply", browser.Address);
        Assert.DoesNotContain("Somebody", browser.Text, StringComparison.Ordinal);
        Assert.Contains("毛泽东", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Asks_AndTakesTheReplyBack()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));

        await browser.OpenAsync("/api/reply/withdraw");
        await browser.SendAsync("withdraw");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Stage.Interested), (browser.Page.Status, (await host.DossierAsync(key)).File.Case.Stage));
        await browser.SendAsync("withdraw", ("confirm", "yes"));

        Assert.Equal("/api/reply/receipt", browser.Address);
        Assert.Equal(Stage.Withdrawn, (await host.DossierAsync(key)).File.Case.Stage);
    }

    [Fact]
    public async Task Continue_WithFaults_LeadsToThePageWithFaultsAndValues()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "attend"));
        await browser.ContinueAsync(("offices", "headOfState"));
        string tooLong = new('x', 151);

        await browser.ContinueAsync(("invitees[0].givenName", tooLong), ("invitees[0].surname", "<b>kept</b>"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (browser.Posted, browser.Page.Status));
        Assert.StartsWith("Error: ", browser.Title, StringComparison.Ordinal);
        Assert.Contains("href=\"#invitees-0-title\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"invitees-0-title-error\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("autofocus", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains(("invitees[0].givenName", tooLong), browser.Fields);
        Assert.Contains(("invitees[0].surname", "<b>kept</b>"), browser.Fields);
        Assert.DoesNotContain("<b>kept</b>", browser.Page.Body, StringComparison.Ordinal);
        string faulty = browser.Address;

        await browser.ContinueAsync(("invitees[0].givenName", "Ada"), ("invitees[0].title", "Queen"));
        Assert.Equal("/api/reply/programme", browser.Address);
        await browser.OpenAsync(faulty);
        Assert.Equal(HttpStatusCode.OK, browser.Page.Status);
        Assert.Contains(("invitees[0].givenName", "Ada"), browser.Fields);
    }

    [Fact]
    public async Task Continue_WithNothingTyped_SaysWhatIsMissingAndStartsNoDraft()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);

        await browser.ContinueAsync();

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (browser.Posted, browser.Page.Status));
        Assert.StartsWith("Error: ", browser.Title, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply");
        Assert.Contains("name=\"answer\"", browser.Page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_WithMoreThanTheFormTakes_ShowsItAgainAndKeepsNothing()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await browser.ContinueAsync(("answer", "regret"));
        string tooMuch = new('x', 20_001);

        foreach (string act in (string[])["continue", "save"])
        {
            await browser.SendAsync(act, ("note", tooMuch));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Posted);
            Assert.Contains(("note", tooMuch), browser.Fields);
        }

        await browser.OpenAsync("/api/reply/contact");
        Assert.DoesNotContain(browser.Fields, f => f.Value == tooMuch);
    }

    [Fact]
    public async Task Amend_EmptyingAPage_ShowsItEmptyAndWhatIsOnFileStays()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));
        await browser.OpenAsync("/api/reply/second");

        await browser.ContinueAsync([.. browser.Fields.Where(f => f.Name.StartsWith("invitees", StringComparison.Ordinal)).Select(f => (f.Name, ""))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Page.Status);
        Assert.Contains(("invitees[1].givenName", ""), browser.Fields);
        Assert.Equal("毛泽东", (await host.DossierAsync(key)).File.Case.Reply!.Content.Invitees[0].GivenName);
    }

    [Theory]
    [InlineData("O’Neill")]
    [InlineData("N")]
    [InlineData("محمد")]
    public async Task Names_AnyScriptAndLength_SurviveIntoTheReceipt(string name)
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        string longest = new('é', 150);
        await browser.ContinueAsync(("answer", "attend"));
        await browser.ContinueAsync(("offices", "headOfState"));
        await browser.ContinueAsync(("invitees[0].givenName", name), ("invitees[0].title", longest));
        await browser.ContinueAsync();
        await browser.ContinueAsync();

        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Contains(name, browser.Text, StringComparison.Ordinal);
        Assert.Contains(longest, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_HoldsTheEventsAsWholeDays()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key);
        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));

        await browser.OpenAsync("/api/reply/calendar.ics");

        Assert.Equal("text/calendar", browser.Page.ContentType);
        Assert.Contains("SUMMARY:WSIS+20 High-Level Event", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20250707", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20250712", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("UID:wsis20-2025-part-wsis-opening@herald", browser.Page.Body, StringComparison.Ordinal);
        // The dinner is an event and a part of the programme: one evening.
        Assert.Equal(2, browser.Page.Body.Split("DTSTART;VALUE=DATE:20250709").Length);
    }

    [Fact]
    public async Task Overview_OfAnInvitedState_SaysThatTheInvitationHasGone()
    {
        using Browser browser = await host.BrowserAsync(await host.InvitedAsync());

        Assert.Contains("An official invitation has been sent", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/api/reply/first");
        await browser.ContinueAsync(("invitees[0].title", "Queen"));
        Assert.Equal("/api/reply/review", browser.Address);
        Assert.Contains("An official invitation has been sent", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task FirstView_Packed_IsSmall(string encoding)
    {
        CaseKey key = await host.NotifiedAsync();
        foreach (string language in (string[])["ar", "en", "es", "fr", "ru", "zh"])
        {
            using Browser browser = await host.BrowserAsync(key, language: language);
            int size = 0;
            foreach (string path in (string[])["/api/reply", "/api/style.css", "/api/form.js"])
            {
                size += await browser.SizeAsync(path, encoding);
            }

            Assert.InRange(size, 1000, 14 * 1024);
        }
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("es", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ru", "ltr")]
    [InlineData("zh", "ltr")]
    public async Task Journey_InEveryLanguage_LeadsToTheReceipt(string language, string direction)
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = await host.BrowserAsync(key, language: language);

        await FillInAsync(browser);
        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal("/api/reply/receipt", browser.Address);
        Assert.Contains($"<html lang=\"{(language == "zh" ? "zh-Hans" : language)}\" dir=\"{direction}\"", browser.Page.Body, StringComparison.Ordinal);
        Assert.Contains("毛泽东 O’Neill", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Received on", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutALanguageAskedFor_SpeaksThePartys()
    {
        CaseKey key = await host.NotifiedAsync();
        using Browser browser = new(host);
        await browser.OpenAsync("/api/reply");

        await browser.SubmitAsync(("code", host.CodeFor(key)));

        Assert.Contains("<html lang=\"fr\" dir=\"ltr\"", browser.Page.Body, StringComparison.Ordinal);
    }

    /// <summary>Fills in every page up to the last.</summary>
    internal static async Task FillInAsync(Browser browser)
    {
        await browser.ContinueAsync(("answer", "attend"));
        Assert.Equal("/api/reply/persons", browser.Address);
        await browser.ContinueAsync(("offices", "headOfGovernment"));
        Assert.Equal("/api/reply/second", browser.Address);
        await browser.ContinueAsync(
            ("invitees[1].givenName", "毛泽东"), ("invitees[1].surname", "O’Neill"), ("invitees[1].title", "Prime Minister"));
        Assert.Equal("/api/reply/programme", browser.Address);
        await browser.ContinueAsync(("parts", "gala-dinner"), ("speaking", "wsis-opening"));
        Assert.Equal("/api/reply/contact", browser.Address);
        await browser.ContinueAsync(("contact.email", "a@mission.example"), ("note", "note\r\nof two lines"));
    }
}
