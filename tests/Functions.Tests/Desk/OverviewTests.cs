using Azure.Data.Tables;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class OverviewTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Overview_OnAReminderDay_CountsEveryCaseAndTellsWhatIsDue()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = new DateTimeOffset(2025, 2, 10, 7, 0, 0, TimeSpan.Zero);

        DeskAnswer answer = await house.OverviewAsync();

        Assert.Equal("CL-25/10", answer.Json.Object("campaign").Text("reference"));
        Assert.Equal("10 February 2025, 08:00 (Europe/Zurich)", answer.Json.Text("nowText"));
        var cases = answer.Json.Object("cases");
        Assert.Equal((6, 1, 5, 1), (cases.Number("total"), cases.Number("replied"), cases.Number("notReplied"), cases.Number("readyInvitations")));
        Assert.Equal((1, 5, 0), (cases.Object("stages").Number("Interested"), cases.Object("stages").Number("Notified"), cases.Object("stages").Number("Closed")));
        Assert.Equal(["Africa 2 1", "Americas 1 0", "Asia and the Pacific 1 0", "Europe 2 0"],
            cases.List("regions").Select(r => $"{r.Text("region")} {r.Number("cases")} {r.Number("replied")}"));
        Assert.Equal([11, 130, 151], answer.Json.List("deadlines").Select(d => d.Number("daysLeft")));
        var due = Assert.Single(answer.Json.List("dueToday"));
        Assert.Equal(("reminder", 5), (due.Text("id"), due.Number("count")));
        Assert.Equal("ready-invitations", Assert.Single(answer.Json.List("attention")).Text("id"));
    }

    [Fact]
    public async Task Overview_OnTheLastDay_SaysSoUntilMidnightInGeneva()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = new DateTimeOffset(2025, 2, 21, 22, 59, 59, TimeSpan.Zero);
        DeskAnswer before = await house.OverviewAsync();
        house.Clock.Now = house.Clock.Now.AddSeconds(1);
        DeskAnswer after = await house.OverviewAsync();

        Assert.Equal("reply-deadline", Assert.Single(before.Json.List("dueToday")).Text("id"));
        Assert.Equal(0, before.Json.List("deadlines")[0].Number("daysLeft"));
        Assert.Empty(after.Json.List("dueToday"));
        Assert.Equal(-1, after.Json.List("deadlines")[0].Number("daysLeft"));
    }

    [Fact]
    public async Task Overview_BouncedAndUnknownLetters_AreNamed()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        TableClient table = house.Get<HeraldTable>().For("test");
        (string column, string value) = LetterRow.EvidenceColumn(new LetterEvidence("abc", "bounce", DeskHouse.LetterDay, "550 no such user"));
        await MergeAsync(table, house, "CI", new() { ["Status"] = "Sent", [column] = value });
        await MergeAsync(table, house, "CN", new() { ["Status"] = "Unknown" });
        await MergeAsync(table, house, "DE", new() { ["Status"] = "Sent" });
        await house.AdvanceAsync("CI");
        await house.AdvanceAsync("CN");

        DeskAnswer answer = await house.OverviewAsync();

        Assert.Equal(
            ["CI circular-1 Bounced", "CN circular-1 Unknown"],
            answer.Json.Object("letters").List("problems").Select(p => $"{p.Text("code")} {p.Text("letter")} {p.Text("status")}"));
        Assert.Equal(6, answer.Json.Object("letters").Number("total"));
        Assert.Equal(
            ["bounced-letters LetterBounced 1", "unknown-letters LetterUnknown 1"],
            answer.Json.List("attention").Select(item => $"{item.Text("id")} {item.Text("kind")} {item.Number("count")}"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("No'where")]
    public async Task Overview_UnknownCampaign_IsNotFound(string campaign)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite, notified: false);

        DeskAnswer answer = await house.OverviewAsync(campaign);

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    private static Task<Azure.Response> MergeAsync(TableClient table, DeskHouse house, string code, Dictionary<string, object> columns) =>
        table.UpdateEntityAsync(
            new TableEntity(columns) { PartitionKey = $"{house.Id}:{code}", RowKey = "letter:circular-1" }, Azure.ETag.All, TableUpdateMode.Merge);
}
