using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Desk.Preview;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class PreviewTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Preview_CircularOfACase_HoldsNoCodeAndSendsNothing()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite, notified: false);

        DeskAnswer answer = await PreviewAsync(house, "CI", "circular");

        System.Text.Json.Nodes.JsonObject letter = Assert.Single(answer.Json.List("letters"));
        Assert.Equal((200, "fr"), (answer.Status, letter.Text("language")));
        Assert.Contains("#••••-••••", letter.Text("text"), StringComparison.Ordinal);
        Assert.Equal(1, (await house.CaseAsync("CI")).Seq);
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("invitation")]
    [InlineData("replacement-invitation")]
    [InlineData("invitation-cancelled")]
    [InlineData("late-reply-acknowledged")]
    [InlineData("logistics-receipt")]
    public async Task Preview_NothingToWriteAbout_SaysSo(string kind)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await PreviewAsync(house, "CI", kind);

        Assert.Equal((409, "nothing-to-write"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Preview_ReadyInvitation_NamesThePersonAsStaffDecided()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        DeskAnswer set = await house.ActAsync("address-form", "CI", DeskRequest.Post("""{ "office": "headOfState", "form": "Dada", "salutation": "Nana" }"""));

        System.Text.Json.Nodes.JsonObject letter = Assert.Single((await PreviewAsync(house, "CI", "invitation")).Json.List("letters"));

        Assert.Equal(200, set.Status);
        Assert.Contains("Dada ", letter.Text("text"), StringComparison.Ordinal);
        Assert.Contains("Nana,", letter.Text("text"), StringComparison.Ordinal);
        Assert.Contains("____", letter.Text("subject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressForm_NobodyNamed_IsRefused()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync("address-form", "CI", DeskRequest.Post("""{ "office": "headOfState", "form": "Sir" }"""));

        Assert.Equal((409, "no-invitee"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Sheet_OfACampaign_HoldsEveryKindInEveryLanguage()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite, notified: false);

        DeskAnswer answer = await house.CallAsync<CampaignSheetTrigger>(DeskRequest.Get, (t, r) => t.RunAsync(r, house.Id, default));

        Assert.Equal((200, LetterKinds.All.Count * Languages.All.Count), (answer.Status, answer.Json.Number("total")));
        Assert.All(answer.Json.List("letters"), letter => Assert.Contains($"<html lang=\"{letter.Text("language")}", letter.Text("html"), StringComparison.Ordinal));
    }

    private static Task<DeskAnswer> PreviewAsync(DeskHouse house, string code, string kind) =>
        house.CallAsync<CasePreviewTrigger>(DeskRequest.Get, (t, r) => t.RunAsync(r, house.Id, code, kind, default));
}
