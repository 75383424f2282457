using System.Text.Json.Nodes;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Storage;
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
    public async Task Release_WithoutConfirmation_ShowsWhatWouldGoAndDoesNothing()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        DeskAnswer answer = await house.PostInvitationsAsync(DeskRequest.Post("""{ "cases": ["CI", "CN", "ZZ"] }"""));

        Assert.Equal((200, 1), (answer.Status, answer.Json.Number("invitations")));
        Assert.Equal(
            ["", "nothing-ready", "not-found"],
            answer.Json.List("cases").Select(c => c["refusal"] is null ? "" : c.Object("refusal").Text("code")));
        JsonObject draft = Assert.Single(answer.Json.List("cases")[0].List("invitations"));
        Assert.Contains("____", draft.Text("subject"), StringComparison.Ordinal);
        Assert.Contains("____", draft.Text("text"), StringComparison.Ordinal);
        Assert.NotEmpty(draft.List("recipients"));
        Assert.Empty((await house.CaseAsync("CI")).Invitations);
        Assert.Empty((await house.RegisterAsync()).Json.List("invitations"));
    }

    [Fact]
    public async Task Release_PreviewedAgainAnotherDay_HasTheSameHash()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        DeskAnswer first = await house.PostInvitationsAsync(DeskRequest.Post("""{ "all": true }"""));
        house.Clock.Now += TimeSpan.FromDays(1);

        DeskAnswer second = await house.PostInvitationsAsync(DeskRequest.Post("""{ "all": true }"""));

        Assert.Equal(first.Json.Text("hash"), second.Json.Text("hash"));
    }

    [Fact]
    public async Task Release_ConfirmedAgain_ReleasesNothingTwice()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        DeskRequest confirmation = DeskRequest.Post(Actions.Confirmation(await house.PostInvitationsAsync(DeskRequest.Post("""{ "cases": ["CI"] }""")))!);
        await house.PostInvitationsAsync(confirmation);

        DeskAnswer again = await house.PostInvitationsAsync(confirmation);

        Assert.Equal((200, 0, 1), (again.Status, again.Json.Number("released"), again.Json.Number("refused")));
        Assert.Equal("changed-since-preview", again.Json.List("cases")[0].Object("refusal").Text("code"));
        Assert.Single((await house.CaseAsync("CI")).Invitations);
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("addresses")]
    [InlineData("address-form")]
    public async Task Release_CaseChangedSincePreview_IsRefusedWithTheReasonAndTheOthersGo(string changed)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ReplyAsync("TR", Sample.Attending(Sample.President));
        DeskAnswer preview = await house.PostInvitationsAsync(DeskRequest.Post("""{ "all": true }"""));
        if (changed == "reply")
        {
            await house.ReplyAsync("CI", Sample.Attending(Sample.PrimeMinister));
        }
        else if (changed == "address-form")
        {
            await house.ActAsync("address-form", "CI", DeskRequest.Post("""{ "office": "headOfState", "form": "Dada", "salutation": "Nana" }"""));
        }
        else
        {
            await house.ActAsync("address", "CI", DeskRequest.Post("""{ "side": "mission", "addresses": [] }"""));
        }

        DeskAnswer answer = await house.PostInvitationsAsync(DeskRequest.Post(Actions.Confirmation(preview)!));

        Assert.Equal((1, 1), (answer.Json.Number("released"), answer.Json.Number("refused")));
        JsonObject refusal = answer.Json.List("cases")[0].Object("refusal");
        Assert.Equal("changed-since-preview", refusal.Text("code"));
        Assert.Equal([changed], refusal["changed"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Empty((await house.CaseAsync("CI")).Invitations);
        Assert.Equal(1, Assert.Single((await house.CaseAsync("TR")).Invitations).Number);
    }

    [Fact]
    public async Task Release_TemplateChangedSincePreview_IsRefusedAndSaysSo()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        Campaign campaign = house.Campaign;
        BatchRelease release = house.Get<BatchRelease>();
        CaseDraft shown = Assert.Single(await release.PreviewAsync(campaign, ["CI"], default));
        Dictionary<(LetterKind, Language), TemplateOverride> own = new() { [(LetterKind.Invitation, Language.Fr)] = new("Autre objet", null) };

        IReadOnlyList<CaseRelease> done = await release.ReleaseAsync(
            campaign with { Templates = own }, [new ConfirmedCase("CI", shown.Seq, shown.Hash)], Actor.Staff("Ada"), house.Client, default);

        Assert.Equal(["template"], Assert.Single(done).Refusal!.Changed!);
        Assert.Empty((await house.CaseAsync("CI")).Invitations);
    }

    [Fact]
    public async Task Release_ForgedHashOfACase_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        string confirmation = Actions.Confirmation(await house.PostInvitationsAsync(DeskRequest.Post("""{ "cases": ["CI"] }""")))!;

        DeskAnswer answer = await house.PostInvitationsAsync(DeskRequest.Post(confirmation.Replace("\"seq\":", "\"seq\":1", StringComparison.Ordinal)));

        Assert.Equal((422, "confirmation.hash"), (answer.Status, Assert.Single(answer.Faults)));
    }

    [Fact]
    public async Task Release_Confirmed_FreezesTheLetterInTheSameTransaction()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));

        await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));

        string letter = Assert.Single((await house.CaseAsync("CI")).Invitations).LetterKey;
        KeptLetter kept = (await house.Get<KeptLetters>().ReadAsync(house.Key("CI"), letter, default))!;
        Assert.Equal((LetterStatus.Pending, true), (kept.Row.Written, kept.Row.IsFrozen));
        Assert.Contains("n° 1", kept.Row.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("____", kept.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "cases")]
    [InlineData("""{ "cases": [] }""", "cases")]
    [InlineData("""{ "cases": ["CI"], "all": true }""", "cases")]
    [InlineData("""{ "cases": ["CI", "CI"] }""", "cases[1]")]
    [InlineData("""{ "cases": ["C'I"] }""", "cases[0]")]
    [InlineData("""{ "cases": [null] }""", "cases[0]")]
    [InlineData("""{ "all": true, "confirmation": { "hash": "x", "cases": [] } }""", "cases")]
    [InlineData("""{ "confirmation": { "hash": "x", "cases": [] } }""", "confirmation.cases")]
    [InlineData("""{ "confirmation": { "hash": "x", "cases": [null] } }""", "confirmation.cases[0]")]
    [InlineData("""{ "confirmation": { "hash": "x", "cases": [{ "code": "CI", "seq": 3, "hash": "y" }] } }""", "confirmation.hash")]
    public async Task Release_WrongValue_NamesIt(string body, string fault)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ReleaseAsync(DeskRequest.Post(body));

        Assert.Equal((422, fault), (answer.Status, Assert.Single(answer.Faults)));
    }
}
