using System.Net;
using Herald.Domain.Cases;
using Herald.Functions.Tests.Forms;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Logistics;

[Collection(NeedsAzurite.Name)]
public sealed class LogisticsOverHttpTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Post_PartialThenComplete_KeepsBothAndTellsWhatIsMissing()
    {
        CaseKey key = await host.InvitedAsync();

        Answered partial = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), submissionId = "p1", hotel = "Beau-Rivage" });
        Answered complete = await host.PostFormAsync("logistics", Complete(host.CodeFor(key), "p2"));

        Assert.Equal(HttpStatusCode.Created, partial.Status);
        Assert.False(partial.Json.GetProperty("complete").GetBoolean());
        Assert.Contains("arrival.date", partial.Json.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.DoesNotContain("hotel", partial.Json.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(HttpStatusCode.Created, complete.Status);
        Assert.True(complete.Json.GetProperty("complete").GetBoolean());
        Case c = (await host.DossierAsync(key)).File.Case;
        Assert.Equal((Stage.LogisticsComplete, 2), (c.Stage, c.LogisticsVersion));
        Assert.Equal("محمد", c.Logistics!.Delegation![0].Name);
    }

    [Fact]
    public async Task Journey_FromTheCodeToTheReceipt_StoresEveryAnswer()
    {
        CaseKey key = await host.InvitedAsync();
        using Browser browser = await host.BrowserAsync(key, "logistics");

        await browser.ContinueAsync(("attendance", "gala-dinner"));
        await browser.ContinueAsync(("delegation[0].name", "محمد"), ("delegation[0].function", "Chief of protocol"));
        await browser.ContinueAsync(("arrival.date", "2025-7-8"), ("arrival.time", "9:05"), ("arrival.place", "Geneva Airport"), ("arrival.means", "LX 22"));
        await browser.ContinueAsync();
        Assert.Equal("/api/logistics/stay", browser.Address);
        await browser.ContinueAsync(("stateAircraft", "no"), ("hotel", "Beau-Rivage"));
        await browser.ContinueAsync(("securityOfficers", "0"));
        await browser.ContinueAsync(("diet", "no nuts"));
        Assert.Equal("/api/logistics/review", browser.Address);
        await browser.SendAsync("send", ("confirm", "yes"));

        Assert.Equal("/api/logistics/receipt", browser.Address);
        Assert.Contains("Date of departure", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Date of arrival", browser.Text, StringComparison.Ordinal);
        Case c = (await host.DossierAsync(key)).File.Case;
        Assert.Equal((Stage.Invited, 1, "Beau-Rivage", "no nuts"), (c.Stage, c.LogisticsVersion, c.Logistics!.Hotel, c.Logistics.Diet));
        Assert.Equal("محمد", Assert.Single(c.Logistics.Delegation!).Name);
    }

    [Fact]
    public async Task Journey_OnFile_IsShownAndOneAnswerChanged()
    {
        CaseKey key = await host.InvitedAsync();
        await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), hotel = "Beau-Rivage", arrival = new { date = "2025-07-08", time = "09:05" } });
        using Browser browser = await host.BrowserAsync(key, "logistics");
        Assert.Contains("Beau-Rivage", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/api/logistics/arrival");
        Assert.Contains(("arrival.time", "09:05"), browser.Fields);

        await browser.ContinueAsync(("arrival.time", "10:00"));
        await browser.SendAsync("send", ("confirm", "yes"));

        Case c = (await host.DossierAsync(key)).File.Case;
        Assert.Equal((2, "Beau-Rivage", new TimeOnly(10, 0)), (c.LogisticsVersion, c.Logistics!.Hotel, c.Logistics.Arrival!.Time));
    }

    [Fact]
    public async Task Delegation_MoreLines_UpToTheLimitAndNothingLost()
    {
        CaseKey key = await host.InvitedAsync();
        using Browser browser = await host.BrowserAsync(key, "logistics");
        await browser.ContinueAsync(("attendance", "none"));

        await browser.SendAsync("more", [.. Enumerable.Range(0, 4).SelectMany(i => new[] { ($"delegation[{i}].name", $"N{i}"), ($"delegation[{i}].function", $"F{i}") })]);

        Assert.Equal("/api/logistics/delegation", browser.Address);
        Assert.Contains(("delegation[3].name", "N3"), browser.Fields);
        Assert.Contains(browser.Fields, f => f.Name == "delegation[7].name");
    }

    [Fact]
    public async Task Post_OnlyAConfirmation_ChangesNothing()
    {
        CaseKey key = await host.InvitedAsync();

        Answered form = await host.PostFormAsync("logistics", ("code", host.CodeFor(key)), ("confirm", "yes"), ("hotel", "  "));
        Answered json = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key) });

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (form.Status, json.Status));
        Assert.Equal(0, (await host.DossierAsync(key)).File.Case.LogisticsVersion);
    }

    [Fact]
    public async Task Post_NotInvited_IsRefused()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered json = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), hotel = "X" });
        using Browser page = await host.BrowserAsync(key, "logistics");

        Assert.Equal((HttpStatusCode.Conflict, "not-invited"), (json.Status, json.ProblemCode));
        Assert.Equal(HttpStatusCode.Conflict, page.Page.Status);
    }

    [Fact]
    public async Task Pages_WithFaults_KeepValuesAndNameEachFault()
    {
        CaseKey key = await host.InvitedAsync();
        using Browser browser = await host.BrowserAsync(key, "logistics");
        (string Step, (string, string)[] Typed, string[] Ids)[] pages =
        [
            ("delegation", [("delegation[0].name", ""), ("delegation[3].name", "Zoë"), ("delegation", "none")], ["delegation-3-function", "delegation"]),
            ("arrival", [("arrival.date", "8 July"), ("arrival.time", "25:00")], ["arrival-date", "arrival-time"]),
            ("security", [("securityOfficers", "many")], ["securityOfficers"]),
        ];

        foreach ((string step, (string, string)[] typed, string[] ids) in pages)
        {
            await browser.OpenAsync($"/api/logistics/{step}");
            await browser.ContinueAsync(typed);
            Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (browser.Posted, browser.Page.Status));
            Assert.All(typed, field => Assert.Contains(field, browser.Fields));
            foreach (string id in ids)
            {
                Assert.Contains($"href=\"#{id}\"", browser.Page.Body, StringComparison.Ordinal);
                Assert.Contains($"id=\"{id}-error\"", browser.Page.Body, StringComparison.Ordinal);
                Assert.Contains($"id=\"{id}\"", browser.Page.Body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Post_AnIdThatAReplyUsed_IsRefused()
    {
        CaseKey key = await host.NotifiedAsync();
        await host.PostJsonAsync("reply", new { code = host.CodeFor(key), submissionId = "one", answer = "regret" });

        Answered answer = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), submissionId = "one", hotel = "X" });

        Assert.Equal((HttpStatusCode.Conflict, "submission-id-used"), (answer.Status, answer.ProblemCode));
    }

    private static (string, string)[] Complete(string code, string id) =>
    [
        ("code", code), ("submissionId", id), ("confirm", "yes"),
        ("attendance", "gala-dinner"), ("delegation[0].name", "محمد"), ("delegation[0].function", "Chief of protocol"),
        ("arrival.date", "2025-7-8"), ("arrival.time", "9:05"), ("arrival.place", "Geneva Airport"), ("arrival.means", "LX 22"),
        ("departure.date", "2025-07-11"), ("departure.time", "18:00"), ("departure.place", "Geneva Airport"), ("departure.means", "LX 23"),
        ("stateAircraft", "no"), ("hotel", "Beau-Rivage"), ("securityOfficers", "2"), ("armed", "no"),
    ];
}
