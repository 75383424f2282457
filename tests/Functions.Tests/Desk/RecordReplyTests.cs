using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class RecordReplyTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("2025-02-21T23:59", "Interested")]
    [InlineData("2025-02-21T23:59:59.9999999+01:00", "Interested")]
    [InlineData("2025-02-22T00:00", "LateReply")]
    [InlineData("2025-02-21T23:00:00Z", "LateReply")]
    public async Task RecordReply_TypedAfterTheDeadline_GoesByWhenItWasReceived(string receivedAt, string stage)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;
        await house.AdvanceAsync("CI");

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post(Bodies.Note(receivedAt)));

        Assert.Equal(200, answer.Status);
        Assert.Equal(stage, answer.Json.Text("stage"));
        Assert.Equal($"\"{answer.Json.Number("seq")}\"", answer.ETag);
        Assert.Equal([$"{house.Id}:CI"], house.Client.Hinted);
    }

    [Fact]
    public async Task RecordReply_NoteVerbale_KeepsChannelDocumentAndWhoTypedIt()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;

        await house.ActAsync("replies", "CI", DeskRequest.Post(Bodies.Note("2025-02-20T09:00")));

        CaseDossier dossier = (await house.Get<CaseStore>().ReadDossierAsync(house.Key("CI"), default))!;
        Reply reply = dossier.File.Case.Reply!;
        Assert.Equal((Channel.NoteVerbale, "NV 12/2025"), (reply.Channel, reply.Document));
        Assert.Equal(Sample.President, Assert.Single(reply.Content.Invitees));
        Assert.Equal((ActorKind.Staff, "Grace"), (dossier.Facts[^1].Actor, dossier.Facts[^1].Read()!.By));
        Assert.Contains(dossier.File.Letters, letter => letter.Key == "receipt-1");
    }

    [Theory]
    [InlineData("""{ "answer": "regret", "channel": "form", "receivedAt": "2025-02-03T10:00" }""", "channel")]
    [InlineData("""{ "answer": "regret", "receivedAt": "2025-02-03T10:00" }""", "channel")]
    [InlineData("""{ "answer": "regret", "channel": "email", "receivedAt": "2025-02-03T10:00" }""", "document")]
    [InlineData("""{ "answer": "regret", "channel": "noteVerbale", "receivedAt": "2025-02-03T10:00", "document": "  " }""", "document")]
    [InlineData("""{ "answer": "regret", "channel": "phone" }""", "receivedAt")]
    [InlineData("""{ "answer": "regret", "channel": "phone", "receivedAt": "3 February" }""", "receivedAt")]
    [InlineData("""{ "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "answer")]
    [InlineData("""{ "answer": "attend", "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "invitees")]
    [InlineData("""{ "answer": "attend", "invitees": [null], "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "invitees[0].office")]
    [InlineData("""{ "answer": "attend", "invitees": [{ "office": "headOfState", "title": "King" }], "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "invitees[0].givenName")]
    [InlineData("""{ "answer": "regret", "parts": [null], "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "answer")]
    public async Task RecordReply_WrongValue_NamesItAndChangesNothing(string body, string fault)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post(body));

        Assert.Equal((422, "invalid-input"), (answer.Status, answer.Code));
        Assert.Equal([fault], answer.Faults);
        Assert.Equal(0, (await house.CaseAsync("CI")).Replies);
    }

    [Theory]
    [InlineData("2025-02-24T10:00", "received-at-impossible")]
    [InlineData("2025-01-30T10:00", "received-at-impossible")]
    public async Task RecordReply_ReceivedBeforeTheLetterOrInTheFuture_IsRefused(string receivedAt, string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post(Bodies.Note(receivedAt)));

        Assert.Equal((409, code), (answer.Status, answer.Code));
        Assert.Empty(house.Client.Hinted);
    }

    [Fact]
    public async Task RecordReply_BeforeTheLetterWentOut_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite, notified: false);

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post(Bodies.Note("2025-01-31T08:30")));

        Assert.Equal((409, "not-notified"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{ "answer": 0, "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "application/json", 400, "malformed")]
    [InlineData("""{ "answer": "maybe", "channel": "phone", "receivedAt": "2025-02-03T10:00" }""", "application/json", 400, "malformed")]
    [InlineData("""{ "answer": "regret", "chanel": "phone" }""", "application/json", 400, "malformed")]
    [InlineData("""{ "answer": """, "application/json", 400, "malformed")]
    [InlineData("null", "application/json", 400, "malformed")]
    [InlineData("answer=regret", "application/x-www-form-urlencoded", 415, "unsupported-content-type")]
    public async Task RecordReply_UnreadableBody_IsAProblemOfTheRequest(string body, string contentType, int status, string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post(body) with { ContentType = contentType });

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task RecordReply_BodyOver64KiB_IsTooLarge()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("replies", "CI", DeskRequest.Post($$"""{ "note": "{{new string('x', 65_536)}}" }"""));

        Assert.Equal((413, "body-too-large"), (answer.Status, answer.Code));
    }
}
