using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Logistics;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class DossierTests(AzuriteFixture azurite)
{
    private static readonly string[] ConfidentialAnswers = ["arrival", "departure", "stateAircraft", "hotel", "securityOfficers", "armed"];

    [Fact]
    public async Task Dossier_Officer_SeesTheWholeStory()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ActAsync("code", "CI", DeskRequest.Post() with { IdempotencyKey = "key-1" });

        DeskAnswer answer = await house.DossierAsync("CI");

        Assert.Equal((200, "\"4\""), (answer.Status, answer.ETag));
        Assert.Equal(("Interested", "Interest", 2), (answer.Json.Text("stage"), answer.Json.Text("phase"), answer.Json.Number("generation")));
        Assert.Equal(
            ["1 CaseListed Staff Ada", "2 CircularIssued Clock ", "3 InterestReceived State ", "4 CodeReissued Staff Grace"],
            answer.Json.List("facts").Select(f => $"{f.Number("seq")} {f.Text("kind")} {f.Text("actor")} {f["by"]}"));
        Assert.Equal("Ana", answer.Json.List("facts")[2].Object("content").Object("reply").Object("content").List("invitees")[0].Text("givenName"));
        Assert.True(answer.Json.Object("chain").Flag("holds"));
        Assert.Equal(["circular-1", "circular-2", "receipt-1"], answer.Json.List("letters").Select(l => l.Text("key")).Order());
        Assert.Equal("key-1", Assert.Single(answer.Json.List("submissions")).Text("id"));
        Assert.Equal("O’Neill", answer.Json.List("ready")[0].Object("person").Text("surname"));
        Assert.Null(answer.Json["orchestration"]);
    }

    [Fact]
    public async Task Dossier_Orchestration_TellsItsStatus()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        string id = house.Key("CI").ToString();
        house.Client.Instances[id] = new OrchestrationMetadata("ParticipationOrchestrator", id)
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Running,
            CreatedAt = DeskHouse.LetterDay,
            LastUpdatedAt = DeskHouse.LetterDay.AddMinutes(1),
            SerializedCustomStatus = """{"Phase":"Interest","Seq":2}""",
        };

        JsonObject orchestration = (await house.DossierAsync("CI")).Json.Object("orchestration");

        Assert.Equal(("Running", 2), (orchestration.Text("runtimeStatus"), orchestration.Object("customStatus").Number("Seq")));
        Assert.Equal(DeskHouse.LetterDay, orchestration["createdAt"]!.GetValue<DateTimeOffset>());
        Assert.Equal(DeskHouse.LetterDay.AddMinutes(1), orchestration["lastUpdatedAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Dossier_Viewer_DoesNotSeeArrivalAndSecurityAnywhere()
    {
        await using DeskHouse house = await WithQuestionnaireAsync();

        DeskAnswer answer = await house.DossierAsync("CI", DeskRequest.GetAsViewer);

        JsonObject answers = answer.Json.Object("logistics").Object("answers");
        JsonObject inFact = answer.Json.List("facts").Single(f => f.Text("kind") == "LogisticsReceived").Object("content").Object("questionnaire");
        Assert.All(ConfidentialAnswers, name => Assert.Equal(("confidential", "confidential"), (answers.Text(name), inFact.Text(name))));
        Assert.Equal("vegetarian", answers.Text("diet"));
        Assert.Equal(["delegation"], answer.Json.Object("logistics")["missing"]!.AsArray().Select(m => m!.GetValue<string>()));
        Assert.DoesNotContain("LX 2800", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beau-Rivage", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_Officer_SeesArrivalAndSecurity()
    {
        await using DeskHouse house = await WithQuestionnaireAsync();

        JsonObject logistics = (await house.DossierAsync("CI")).Json.Object("logistics");

        Assert.Equal("LX 2800", logistics.Object("answers").Object("arrival").Text("means"));
        Assert.Equal(("Beau-Rivage", 4), (logistics.Object("answers").Text("hotel"), logistics.Object("answers").Number("securityOfficers")));
        Assert.Contains("armed", logistics["missing"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Fact]
    public async Task Dossier_FactChangedBehindTheAppsBack_IsFound()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        TableEntity forged = new($"{house.Id}:CI", "fact:000003") { ["Payload"] = """{"fact":{"fact":"SilenceRecorded"}}""" };
        await house.Get<HeraldTable>().For("test").UpdateEntityAsync(forged, Azure.ETag.All, TableUpdateMode.Merge);

        JsonObject chain = (await house.DossierAsync("CI")).Json.Object("chain");

        Assert.Equal((false, 3), (chain.Flag("holds"), chain.Number("firstBroken")));
    }

    [Fact]
    public async Task Dossier_AfterErasure_ShowsWhatHappenedWithoutAnyName()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = house.Campaign.EraseAt;
        await house.AdvanceAsync("CI");
        await house.Get<CaseErasure>().EraseAsync(house.Key("CI"), house.Clock.Now, default);

        DeskAnswer answer = await house.DossierAsync("CI");

        Assert.True(answer.Json.Object("chain").Flag("holds"));
        Assert.True(answer.Json.List("facts")[2].Flag("erased"));
        Assert.Equal("InterestReceived", answer.Json.List("facts")[2].Text("kind"));
        Assert.DoesNotContain("O’Neill", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("state")]
    public async Task Dossier_UnknownCase_IsNotFound(string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite, notified: false);

        Assert.Equal(404, (await house.DossierAsync(code)).Status);
    }

    private async Task<DeskHouse> WithQuestionnaireAsync()
    {
        DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));
        Questionnaire questionnaire = new()
        {
            Attendance = ["gala-dinner"],
            Arrival = new Movement(new DateOnly(2025, 7, 8), new TimeOnly(10, 15), "Geneva airport", "LX 2800"),
            Hotel = "Beau-Rivage",
            SecurityOfficers = 4,
            Diet = "vegetarian",
        };
        Outcome outcome = await house.Get<CaseStore>().DecideAsync(
            house.Key("CI"), Actor.State, file => LogisticsRuling.Of(house.Campaign, file.Case, questionnaire, house.Clock.Now));
        Assert.IsType<Outcome.Committed>(outcome);
        return house;
    }
}
