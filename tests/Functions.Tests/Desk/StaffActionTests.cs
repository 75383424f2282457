using Herald.Domain.Cases;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class StaffActionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task ExtendDeadline_LaterDay_HoldsForTheCaseAndTellsIt()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("deadline", "CI", DeskRequest.Post("""{ "lastDay": "2025-03-07" }"""));

        Assert.Equal("2025-03-07", answer.Json.Object("deadline").Text("lastDay"));
        Assert.Equal("7 March 2025, until the end of the day (Europe/Zurich)", answer.Json.Object("deadline").Text("text"));
        Assert.Equal(35, answer.Json.Object("deadline").Number("daysLeft"));
        Assert.Equal("extended-2025-03-07", answer.Json["letters"]![0]!.GetValue<string>());
        Assert.Equal(new DateOnly(2025, 3, 7), (await house.CaseAsync("CI")).ExtendedTo);
        Assert.Null((await house.CaseAsync("CN")).ExtendedTo);
    }

    [Theory]
    [InlineData("2025-02-21")]
    [InlineData("2025-07-07")]
    public async Task ExtendDeadline_NotLaterOrInTheEvent_IsRefused(string lastDay)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("deadline", "CI", DeskRequest.Post($$"""{ "lastDay": "{{lastDay}}" }"""));

        Assert.Equal((409, "extension-impossible"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("accept", Stage.Interested, "receipt-1")]
    [InlineData("refuse", Stage.NoReply, "late-refused-1")]
    public async Task DecideLateReply_Decision_LeadsToItsStageAndLetter(string decision, Stage stage, string letter)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;
        await house.AdvanceAsync("CI");
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        DeskAnswer answer = await house.ActAsync("late-reply", "CI", DeskRequest.Post($$"""{ "decision": "{{decision}}" }"""));

        Assert.Equal(stage.ToString(), answer.Json.Text("stage"));
        Assert.Equal(letter, answer.Json["letters"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task DecideLateReply_NoneWaits_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("late-reply", "CI", DeskRequest.Post("""{ "decision": "accept" }"""));

        Assert.Equal((409, "no-late-reply"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ReissueCode_OpenCase_VoidsTheEarlierGenerationAndSendsTheLetterAgain()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("code", "CI", DeskRequest.Post());

        Assert.Equal((200, 2), (answer.Status, answer.Json.Number("generation")));
        Assert.Equal("circular-2", answer.Json["letters"]![0]!.GetValue<string>());
        Assert.Equal(2, (await house.CaseAsync("CI")).Generation);
    }

    [Fact]
    public async Task WithdrawCase_Invited_CancelsTheInvitationAndKeepsTheReason()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));

        DeskAnswer answer = await house.ActAsync("withdrawal", "CI", DeskRequest.Post("""{ "reason": "Government dissolved" }"""));

        Assert.Equal("Withdrawn", answer.Json.Text("stage"));
        Assert.Equal("Cancelled", Assert.Single(answer.Json.List("invitations")).Text("state"));
        Assert.Equal(["CaseWithdrawn", "InvitationCancelled"], answer.Json["facts"]!.AsArray().Select(f => f!.GetValue<string>()));
    }

    [Fact]
    public async Task WithdrawCase_Twice_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        DeskRequest request = DeskRequest.Post("""{ "reason": "Suspended" }""");
        await house.ActAsync("withdrawal", "CI", request);

        DeskAnswer again = await house.ActAsync("withdrawal", "CI", request);

        Assert.Equal((409, "stage-forbids"), (again.Status, again.Code));
    }

    [Fact]
    public async Task CorrectAddress_Capital_ReplacesThatSideOnly()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync(
            "address", "CI", DeskRequest.Post("""{ "side": "capital", "addresses": [" cabinet@gouv.ci.example ", "protocole@gouv.ci.example"] }"""));

        Assert.Equal(200, answer.Status);
        Party party = (await house.CaseAsync("CI")).Party;
        Assert.Equal(["cabinet@gouv.ci.example", "protocole@gouv.ci.example"], party.Capital);
        Assert.Equal(["geneva@mission.ci.example"], party.Mission);
    }

    [Theory]
    [InlineData("deadline", """{ "lastDay": "7 March" }""", "lastDay")]
    [InlineData("deadline", "{}", "lastDay")]
    [InlineData("late-reply", """{ "decision": "perhaps" }""", "decision")]
    [InlineData("withdrawal", """{ "reason": " " }""", "reason")]
    [InlineData("address", """{ "addresses": ["a@b.example"] }""", "side")]
    [InlineData("address", """{ "side": "capital", "addresses": [] }""", "addresses")]
    [InlineData("address", """{ "side": "mission" }""", "addresses")]
    [InlineData("address", """{ "side": "mission", "addresses": ["a@b.example", "not an address"] }""", "addresses[1]")]
    [InlineData("address", """{ "side": "mission", "addresses": ["a@b.example", "A@b.example"] }""", "addresses[1]")]
    [InlineData("address", """{ "side": "mission", "addresses": [null] }""", "addresses[0]")]
    public async Task Action_WrongValue_NamesItAndChangesNothing(string action, string body, string fault)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        int before = (await house.CaseAsync("CI")).Seq;

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post(body));

        Assert.Equal((422, "invalid-input"), (answer.Status, answer.Code));
        Assert.Equal([fault], answer.Faults);
        Assert.Equal(before, (await house.CaseAsync("CI")).Seq);
    }

    [Fact]
    public async Task CorrectAddress_MoreThanTen_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        string addresses = string.Join(", ", Enumerable.Range(1, 11).Select(i => $"\"a{i}@b.example\""));

        DeskAnswer answer = await house.ActAsync("address", "CI", DeskRequest.Post($$"""{ "side": "mission", "addresses": [{{addresses}}] }"""));

        Assert.Equal(["addresses"], answer.Faults);
    }

    [Theory]
    [MemberData(nameof(Actions.All), MemberType = typeof(Actions))]
    public async Task Action_ClosedCase_IsRefused(string action, string? body)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = house.Campaign.OverAt;
        await house.AdvanceAsync("CI");

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post(body));

        Assert.Equal((409, "case-closed"), (answer.Status, answer.Code));
    }
}
