using Herald.Domain.Cases;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class ReleaseTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Release_OneCase_NumbersItsInvitationsAndHintsIt()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President, Sample.PrimeMinister));

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));

        Assert.Equal((200, 2, 0), (answer.Status, answer.Json.Number("released"), answer.Json.Number("refused")));
        IReadOnlyList<int> numbers = [.. answer.Json.List("cases")[0].List("released").Select(i => i.Number("number"))];
        Assert.Equal([1, 2], numbers);
        Assert.Equal(Stage.Invited, (await house.CaseAsync("CI")).Stage);
        Assert.Equal([$"{house.Id}:CI"], house.Client.Hinted);
    }

    [Fact]
    public async Task Release_All_ReleasesEveryReadyCaseInTheOrderOfCodes()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("TR", Sample.Attending(Sample.President));
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "all": true }"""));

        Assert.Equal(["CI", "TR"], answer.Json.List("cases").Select(c => c.Text("code")));
        Assert.Equal(1, Assert.Single((await house.CaseAsync("CI")).Invitations).Number);
        Assert.Equal(2, Assert.Single((await house.CaseAsync("TR")).Invitations).Number);
    }

    [Fact]
    public async Task Release_AllWhileTheRosterLagsBehind_FindsTheCaseNevertheless()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        house.Clock.Now = DeskHouse.AfterDeadline;
        await house.ActAsync("replies", "DE", DeskRequest.Post(Bodies.Note("2025-02-20T09:00")));
        await house.ActAsync("code", "MX", DeskRequest.Post());

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "all": true }"""));

        Assert.Equal("DE", Assert.Single(answer.Json.List("cases")).Text("code"));
    }

    [Fact]
    public async Task Release_Again_ReleasesNothingTwice()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));

        DeskAnswer again = await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));

        Assert.Equal((200, 0, 1), (again.Status, again.Json.Number("released"), again.Json.Number("refused")));
        Assert.Equal("nothing-ready", again.Json.List("cases")[0].Object("refusal").Text("code"));
        Assert.Single((await house.CaseAsync("CI")).Invitations);
    }

    [Fact]
    public async Task Release_SomeCannot_TellsEachAndReleasesTheOthers()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["ZZ", "CN", "CI"] }"""));

        Assert.Equal((200, 1, 2), (answer.Status, answer.Json.Number("released"), answer.Json.Number("refused")));
        Assert.Equal(
            ["", "nothing-ready", "not-found"],
            answer.Json.List("cases").Select(c => c["refusal"] is null ? "" : c.Object("refusal").Text("code")));
    }

    [Theory]
    [InlineData("{}", "cases")]
    [InlineData("""{ "cases": [] }""", "cases")]
    [InlineData("""{ "cases": ["CI"], "all": true }""", "cases")]
    [InlineData("""{ "cases": ["CI", "CI"] }""", "cases[1]")]
    [InlineData("""{ "cases": ["C'I"] }""", "cases[0]")]
    [InlineData("""{ "cases": [null] }""", "cases[0]")]
    public async Task Release_WrongValue_NamesIt(string body, string fault)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post(body));

        Assert.Equal((422, fault), (answer.Status, Assert.Single(answer.Faults)));
    }

    [Fact]
    public async Task Release_StaleTag_IsRefusedAndDrawsNoNumber()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }""") with { IfMatch = "\"2\"" });

        Assert.Equal((412, "stale"), (answer.Status, answer.Code));
        Assert.Empty((await house.RegisterAsync()).Json.List("invitations"));
    }

    [Fact]
    public async Task Release_TagForSeveralCases_IsMalformed()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI", "CN"] }""") with { IfMatch = "\"2\"" });

        Assert.Equal((400, "malformed"), (answer.Status, answer.Code));
    }
}
