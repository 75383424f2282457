using System.Net;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Tests.Forms;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Interest;

/// <summary>Late, closed, and extended: in one test, since the clock never falls.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class LateReplyTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Post_AcrossTheDeadlineAndTheEnd_SaysWhatBecomesOfIt()
    {
        CaseKey last = await host.NotifiedAsync();
        CaseKey late = await host.NotifiedAsync();
        CaseKey latePage = await host.NotifiedAsync();
        CaseKey extended = await host.NotifiedAsync();
        CaseKey regrets = await host.NotifiedAsync();

        await host.MoveToAsync(Samples.Campaign.ReplyDeadline.EndsAt.AddMilliseconds(-1));
        Answered inTime = await Post(last);
        await host.DecideAsync(extended, (c, now) => StaffRuling.ExtendDeadline(Samples.Campaign, c, new DateOnly(2025, 3, 1), now));

        await host.MoveToAsync(Samples.Campaign.ReplyDeadline.EndsAt);
        Answered tooLate = await Post(late);
        Answered again = await Post(late);
        using Browser page = await host.BrowserAsync(latePage);
        string form = page.Text;
        await ReplyJourneyTests.FillInAsync(page);
        await page.SendAsync("send", ("confirm", "yes"));
        Answered granted = await Post(extended);
        Answered sorry = await host.PostJsonAsync("reply", new { code = host.CodeFor(regrets), answer = "regret" });

        Assert.Equal((HttpStatusCode.Created, "Interested", false), Told(inTime));
        Assert.Equal((HttpStatusCode.Created, "LateReply", true), Told(tooLate));
        Assert.Equal((HttpStatusCode.OK, "LateReply", true), Told(again));
        Assert.Contains("The deadline has passed. A reply is still welcome", form, StringComparison.Ordinal);
        Assert.Contains("put before the protocol service", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Created, "Interested", false), Told(granted));
        Assert.Equal((HttpStatusCode.Created, "Declined", false), Told(sorry));

        await host.MoveToAsync(Samples.Campaign.OverAt);
        Answered closed = await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(latePage), "new"));
        using Browser closedPage = await host.BrowserAsync(latePage);
        Assert.Equal((HttpStatusCode.Conflict, "case-closed"), (closed.Status, closed.ProblemCode));
        Assert.Equal(HttpStatusCode.Conflict, closedPage.Page.Status);
        Assert.Contains("The event is over", closedPage.Text, StringComparison.Ordinal);
    }

    private static (HttpStatusCode, string?, bool) Told(Answered answer) =>
        (answer.Status, answer.Json.GetProperty("stage").GetString(), answer.Json.GetProperty("late").GetBoolean());

    private Task<Answered> Post(CaseKey key) => host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(key), "same"));
}
