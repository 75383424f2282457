using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

/// <summary>What guards every action: the entity tag, the idempotency key, and what the path names.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ActionGuardTests(AzuriteFixture azurite)
{
    [Theory]
    [MemberData(nameof(Actions.All), MemberType = typeof(Actions))]
    public async Task Action_StaleTag_IsRefusedAndChangesNothing(string action, string? body)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await LateAsync(house);
        Case before = await house.CaseAsync("CI");

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post(body) with { IfMatch = $"\"{before.Seq - 1}\"" });

        Assert.Equal((412, "stale"), (answer.Status, answer.Code));
        Assert.Equal(before.Seq, (await house.CaseAsync("CI")).Seq);
        Assert.Empty(house.Client.Hinted);
    }

    [Theory]
    [MemberData(nameof(Actions.All), MemberType = typeof(Actions))]
    public async Task Action_PresentTag_IsDoneAndAnswersTheNextOne(string action, string? body)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await LateAsync(house);
        int before = (await house.CaseAsync("CI")).Seq;

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post(body) with { IfMatch = $"\"999\", \"{before}\"" });

        Assert.Equal(200, answer.Status);
        int after = (await house.CaseAsync("CI")).Seq;
        Assert.True(after > before);
        Assert.Equal(($"\"{after}\"", $"CI-{before + 1:D4}"), (answer.ETag, answer.Json.Text("receipt")));
        Assert.Equal([$"{house.Id}:CI"], house.Client.Hinted);
    }

    [Theory]
    [InlineData("*", 200)]
    [InlineData("W/\"2\"", 412)]
    [InlineData("2", 400)]
    [InlineData("\"2", 400)]
    public async Task Action_SpecialTag_FollowsRfc9110(string ifMatch, int status)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        Assert.Equal(2, (await house.CaseAsync("CI")).Seq);

        DeskAnswer answer = await house.ActAsync("code", "CI", DeskRequest.Post() with { IfMatch = ifMatch });

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Action_SameIdempotencyKey_IsDoneOnceAndAnswersTheFirstReceipt()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        DeskRequest request = DeskRequest.Post() with { IdempotencyKey = "\"key-1\"", IfMatch = "\"2\"" };

        DeskAnswer first = await house.ActAsync("code", "CI", request);
        DeskAnswer second = await house.ActAsync("code", "CI", request);

        Assert.Equal((200, false), (first.Status, first.Json.Flag("duplicate")));
        Assert.Equal((200, true), (second.Status, second.Json.Flag("duplicate")));
        Assert.Equal(first.Json.Text("receipt"), second.Json.Text("receipt"));
        Assert.Equal(2, (await house.CaseAsync("CI")).Generation);
    }

    [Fact]
    public async Task Action_SubmissionIdInTheBody_CountsAsTheKey()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        DeskRequest request = DeskRequest.Post("""{ "reason": "Suspended", "submissionId": "key-1" }""");

        await house.ActAsync("withdrawal", "CI", request);
        DeskAnswer second = await house.ActAsync("withdrawal", "CI", request);

        Assert.Equal((200, true), (second.Status, second.Json.Flag("duplicate")));
    }

    [Fact]
    public async Task Action_KeyOfAnotherAction_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ActAsync("code", "CI", DeskRequest.Post() with { IdempotencyKey = "key-1" });

        DeskAnswer answer = await house.ActAsync(
            "withdrawal", "CI", DeskRequest.Post("""{ "reason": "Suspended" }""") with { IdempotencyKey = "key-1" });

        Assert.Equal((409, "submission-id-used"), (answer.Status, answer.Code));
        Assert.Equal(Stage.Notified, (await house.CaseAsync("CI")).Stage);
    }

    [Fact]
    public async Task Action_MalformedIdempotencyKey_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("code", "CI", DeskRequest.Post() with { IdempotencyKey = "a/b" });

        Assert.Equal((400, "malformed"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("ci")]
    [InlineData("C'I")]
    public async Task Action_UnknownCase_IsNotFound(string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("code", code, DeskRequest.Post());

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Action_TwoOfficersAtOnce_BothAreKept()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.ActAsync("code", "CI", DeskRequest.Post())));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(5, (await house.CaseAsync("CI")).Generation);
        CaseDossier dossier = (await house.Get<CaseStore>().ReadDossierAsync(house.Key("CI"), default))!;
        Assert.Null(FactChain.FirstBroken(house.Key("CI"), dossier.Facts, dossier.File.HeadHash));
    }

    /// <summary>A stage in which every action is legal: a late reply waits.</summary>
    private static async Task LateAsync(DeskHouse house)
    {
        house.Clock.Now = DeskHouse.AfterDeadline;
        await house.AdvanceAsync("CI");
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
    }
}
