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
        Assert.Contains("Every question is answered", complete.Body, StringComparison.Ordinal);
        Case c = (await host.DossierAsync(key)).File.Case;
        Assert.Equal((Stage.LogisticsComplete, 2), (c.Stage, c.LogisticsVersion));
        Assert.Equal("محمد", c.Logistics!.Delegation![0].Name);
    }

    [Fact]
    public async Task Post_CodeAlone_OpensTheFormWithWhatIsHeld()
    {
        CaseKey key = await host.InvitedAsync();
        await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), hotel = "Beau-Rivage", arrival = new { date = "2025-07-08", time = "09:05" } });

        Answered page = await host.PostFormAsync("logistics", ("code", host.CodeFor(key)));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("value=\"Beau-Rivage\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"09:05\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OnlyAConfirmation_ChangesNothing()
    {
        CaseKey key = await host.InvitedAsync();

        Answered page = await host.PostFormAsync("logistics", ("code", host.CodeFor(key)), ("confirm", "yes"), ("hotel", "  "));
        Answered json = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key) });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (page.Status, json.Status));
        Assert.Equal(0, (await host.DossierAsync(key)).File.Case.LogisticsVersion);
    }

    [Fact]
    public async Task Post_NotInvited_IsRefused()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered json = await host.PostJsonAsync("logistics", new { code = host.CodeFor(key), hotel = "X" });
        Answered page = await host.PostFormAsync("logistics", ("code", host.CodeFor(key)));

        Assert.Equal((HttpStatusCode.Conflict, "not-invited"), (json.Status, json.ProblemCode));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
    }

    [Fact]
    public async Task Post_FaultyForm_KeepsValuesAndNamesEachFault()
    {
        CaseKey key = await host.InvitedAsync();

        Answered page = await host.PostFormAsync(
            "logistics",
            ("code", host.CodeFor(key)), ("confirm", "yes"), ("arrival.date", "8 July"), ("arrival.time", "25:00"), ("securityOfficers", "many"),
            ("delegation[0].name", ""), ("delegation[3].name", "Zoë"), ("delegation", "none"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (string id in (string[])["arrival-date", "arrival-time", "securityOfficers", "delegation-3-function", "delegation"])
        {
            Assert.Contains($"href=\"#{id}\"", page.Body, StringComparison.Ordinal);
            Assert.Contains($"id=\"{id}-error\"", page.Body, StringComparison.Ordinal);
            Assert.Contains($"id=\"{id}\"", page.Body, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"8 July\"", page.Body, StringComparison.Ordinal);
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
