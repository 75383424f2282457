using Azure;
using Azure.Data.Tables;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class AttentionTests(AzuriteFixture azurite)
{
    private const string Item = "letter:circular-1:bounced";

    [Fact]
    public async Task Dossier_ALetterBounced_NamesTheItemTheAddressAndWhomToCall()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await BounceAsync(house, "CI");

        DeskAnswer answer = await house.DossierAsync("CI");

        var item = Assert.Single(answer.Json.List("attention"));
        Assert.Equal((Item, "LetterBounced", "circular-1"), (item.Text("id"), item.Text("kind"), item.Text("letter")));
        Assert.Equal("The letter circular-1 was refused by a recipient's server.", item.Text("what"));
        Assert.Equal(DeskHouse.LetterDay, DateTimeOffset.Parse(item.Text("since")!, null));
        string capital = Sample.Parties.Single(p => p.Code == "CI").Capital[0];
        Assert.Equal(capital, item["addresses"]![0]!.GetValue<string>());
        Assert.Equal(capital, item.Object("call")["capital"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("attention=true", "CI")]
    [InlineData("concern=LetterBounced", "CI")]
    [InlineData("concern=LateReply,LetterBounced", "CI")]
    [InlineData("concern=LateReply", "")]
    public async Task List_ByAttention_HoldsTheCasesThatHaveIt(string query, string codes)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await BounceAsync(house, "CI");

        DeskAnswer answer = await house.ListAsync($"?{query}");

        Assert.Equal(codes, string.Join(',', answer.Json.List("items").Select(i => i.Text("code"))));
        Assert.All(answer.Json.List("items"), i => Assert.Equal("LetterBounced", Assert.Single(i["attention"]!.AsArray())!.GetValue<string>()));
        Assert.Equal(5, (await house.ListAsync("?attention=false")).Json.Number("total"));
    }

    [Fact]
    public async Task Assignment_OpenItem_NamesWhoLooksAfterIt()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await BounceAsync(house, "CI");

        DeskAnswer answer = await house.ActAsync("attention/assignment", "CI", DeskRequest.Post($$"""{ "id": "{{Item}}", "to": " Ada " }"""));

        Assert.Equal("AttentionAssigned", answer.Json["facts"]![0]!.GetValue<string>());
        Assert.Equal("Ada", (await house.DossierAsync("CI")).Json.List("attention")[0].Text("assignedTo"));
    }

    [Fact]
    public async Task Closure_OpenItem_ClosesItForGood()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await BounceAsync(house, "CI");

        DeskAnswer answer = await house.ActAsync("attention/closure", "CI", DeskRequest.Post($$"""{ "id": "{{Item}}", "note": "Handed over on paper" }"""));
        await house.AdvanceAsync("CI");

        Assert.Equal((200, "AttentionClosed"), (answer.Status, answer.Json["facts"]![0]!.GetValue<string>()));
        Assert.Empty((await house.DossierAsync("CI")).Json.List("attention"));
        Assert.Equal(0, (await house.ListAsync("?attention=true")).Json.Number("total"));
    }

    [Theory]
    [InlineData("attention/assignment", """{ "id": "letter:circular-1:bounced", "to": "Ada" }""", 409, "no-such-item")]
    [InlineData("attention/closure", """{ "id": "letter:circular-1:bounced", "note": "Done" }""", 409, "no-such-item")]
    [InlineData("attention/assignment", "{}", 422, "invalid-input")]
    [InlineData("attention/closure", """{ "id": "letter:circular-1:bounced", "note": " " }""", 422, "invalid-input")]
    public async Task Action_NothingOpenOrNothingSaid_IsRefused(string action, string body, int status, string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post(body));

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    /// <summary>The letter went, the capital's server refused it, and the case woke.</summary>
    private static async Task BounceAsync(DeskHouse house, string code)
    {
        TableClient table = house.Get<HeraldTable>().For("test");
        CaseFile file = (await house.Get<CaseStore>().ReadAsync(house.Key(code), default))!;
        LetterRecipient capital = new(Domain.Cases.AddressSide.Capital, file.Case.Party.Capital[0]);
        LetterRow sent = file.Letters[0] with { Written = Domain.Letters.LetterStatus.Sent, Recipients = [capital] };
        TableEntity entity = sent.ToEntity(house.Key(code));
        (string column, string value) = LetterRow.EvidenceColumn(
            new LetterEvidence(RecipientDigest.Of(capital.Address), "bounce", DeskHouse.LetterDay, "550 no such user"));
        entity[column] = value;
        await table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge);
        await house.AdvanceAsync(code);
    }
}
