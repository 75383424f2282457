using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class LetterActionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Confirmation_UnknownLetter_IsSentWithAFactAndNeedsNoMoreAttention()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await WriteAsync(house, LetterStatus.Unknown);
        Assert.Equal(AttentionKind.LetterUnknown, Assert.Single((await house.CaseAsync("CI")).OpenAttention).Kind);

        DeskAnswer answer = await house.ActAsync("letters/confirmation", "CI", DeskRequest.Post("""{ "letter": "circular-1", "note": "The mission has it" }"""));
        await house.AdvanceAsync("CI");

        Assert.Equal((200, "LetterConfirmed"), (answer.Status, answer.Json["facts"]![0]!.GetValue<string>()));
        Assert.Equal(LetterStatus.Sent, (await LetterAsync(house, "circular-1")).Status);
        Assert.Empty((await house.CaseAsync("CI")).OpenAttention);
    }

    [Fact]
    public async Task Repetition_UnknownLetter_MakesANewLetterThatNamesTheOld()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await WriteAsync(house, LetterStatus.Unknown);

        DeskAnswer answer = await house.ActAsync("letters/repetition", "CI", DeskRequest.Post("""{ "letter": "circular-1" }"""));
        await house.AdvanceAsync("CI");

        Assert.Equal("circular-1-again-1", answer.Json["letters"]![0]!.GetValue<string>());
        LetterRow again = await LetterAsync(house, "circular-1-again-1");
        Assert.Equal((LetterStatus.Pending, "circular-1"), (again.Status, again.Intent.Repeats));
        Assert.Equal(DeskHouse.LetterDay, again.Intent.CopyOf);
        Assert.Equal(LetterStatus.Unknown, (await LetterAsync(house, "circular-1")).Status);
        Assert.Empty((await house.CaseAsync("CI")).OpenAttention);
    }

    [Fact]
    public async Task Repetition_BouncedLetterAfterACorrection_GoesToTheCorrectedAddressOnly()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        string capital = (await house.CaseAsync("CI")).Party.Capital[0];
        await WriteAsync(house, LetterStatus.Sent, capital);
        await house.ActAsync("address", "CI", DeskRequest.Post("""{ "side": "capital", "addresses": ["right@mfa.ci.example"] }"""));

        DeskAnswer answer = await house.ActAsync("letters/repetition", "CI", DeskRequest.Post("""{ "letter": "circular-1" }"""));

        Assert.Equal(200, answer.Status);
        Assert.Equal(["right@mfa.ci.example"], (await LetterAsync(house, "circular-1-again-1")).Intent.To!);
    }

    [Fact]
    public async Task Repetition_OfARepetition_CountsOn()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await WriteAsync(house, LetterStatus.Sent);
        await house.ActAsync("letters/repetition", "CI", DeskRequest.Post("""{ "letter": "circular-1" }"""));
        await WriteAsync(house, LetterStatus.Sent, letter: "circular-1-again-1");

        DeskAnswer answer = await house.ActAsync("letters/repetition", "CI", DeskRequest.Post("""{ "letter": "circular-1-again-1" }"""));

        Assert.Equal("circular-1-again-2", answer.Json["letters"]![0]!.GetValue<string>());
        Assert.Null((await LetterAsync(house, "circular-1-again-2")).Intent.To);
    }

    [Theory]
    [InlineData("letters/confirmation", LetterStatus.Sent, "circular-1", "letter-not-unknown")]
    [InlineData("letters/confirmation", LetterStatus.Sent, "circular-9", "no-such-letter")]
    [InlineData("letters/repetition", LetterStatus.Pending, "circular-1", "letter-under-way")]
    [InlineData("letters/repetition", LetterStatus.Sending, "circular-1", "letter-under-way")]
    [InlineData("letters/repetition", LetterStatus.Withdrawn, "circular-1", "letter-lost-its-point")]
    [InlineData("letters/repetition", LetterStatus.Sent, "circular-9", "no-such-letter")]
    public async Task Action_LetterDoesNotAllowIt_IsRefused(string action, LetterStatus status, string letter, string code)
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await WriteAsync(house, status);
        string note = action.EndsWith("confirmation", StringComparison.Ordinal) ? ", \"note\": \"Seen\"" : "";

        DeskAnswer answer = await house.ActAsync(action, "CI", DeskRequest.Post($$"""{ "letter": "{{letter}}"{{note}} }"""));

        Assert.Equal((409, code), (answer.Status, answer.Code));
    }

    private static async Task<LetterRow> LetterAsync(DeskHouse house, string key) =>
        (await house.Get<CaseStore>().ReadAsync(house.Key("CI"), default))!.Letters.Single(l => l.Key == key);

    /// <summary>Puts the letter where its way might have led it, and wakes the case.</summary>
    private static async Task WriteAsync(DeskHouse house, LetterStatus status, string? bounced = null, string letter = "circular-1")
    {
        Party party = (await house.CaseAsync("CI")).Party;
        LetterRow row = (await LetterAsync(house, letter)) with
        {
            Written = status,
            AttemptId = "a",
            SentAt = status == LetterStatus.Sent ? DeskHouse.LetterDay : null,
            LeaseUntil = DeskHouse.LetterDay,
            Recipients = [.. party.Capital.Select(a => new LetterRecipient(AddressSide.Capital, a)), .. party.Mission.Select(a => new LetterRecipient(AddressSide.Mission, a))],
        };
        TableEntity entity = row.ToEntity(house.Key("CI"));
        if (bounced is not null)
        {
            (string column, string value) = LetterRow.EvidenceColumn(
                new LetterEvidence(RecipientDigest.Of(bounced), "bounce", DeskHouse.LetterDay, "550 no such user"));
            entity[column] = value;
        }

        await house.Get<HeraldTable>().For("test").UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge);
        await house.AdvanceAsync("CI");
    }
}
