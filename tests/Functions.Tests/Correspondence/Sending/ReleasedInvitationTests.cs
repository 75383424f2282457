using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Sending;

/// <summary>An official invitation goes as it was released, once; sent again it is no second one.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ReleasedInvitationTests(AzuriteFixture azurite)
{
    private const string Letter = "invitation-hos-1";

    [Fact]
    public async Task Send_TemplateChangedSinceRelease_TheReleasedBytesGo()
    {
        using OutboxRoom room = await ReleasedAsync();
        string released = (await room.RowAsync(Letter)).Digest!;
        await RewordAsync(room);
        CampaignStore reworded = new(room.Storage.Table);
        CaseFile file = (await room.Storage.Cases.ReadAsync(Samples.Key(), default))!;
        ComposedLetter now = room.Composer.Compose((await reworded.FindAsync(Samples.Campaign.Id, default))!, file.Case, (await room.RowAsync(Letter)).Intent, room.Storage.Clock.Now);
        Outbox outbox = new(
            reworded, room.Storage.Cases, room.Claims, room.Composer, new MailService(room, new OptionsWrapper<SendGridOptions>(room.Options), room.Storage.Clock),
            room.Pause, room.Entropy, room.Storage.Clock, NullLogger<Outbox>.Instance);

        await outbox.SendAsync(Samples.Key(), Letter, default);

        byte[] sent = Assert.Single(room.SendGrid.Taken);
        Assert.Equal("Reworded", now.Subject);
        Assert.Equal(released, DigestOf(sent));
        Assert.Contains("1", Subject(sent), StringComparison.Ordinal);
        Assert.DoesNotContain("Reworded", Subject(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_GivenBackByTooManyRequests_GoesLaterWithTheSameBytes()
    {
        using OutboxRoom room = await ReleasedAsync();
        string released = (await room.RowAsync(Letter)).Digest!;
        List<byte[]> asked = [];
        room.SendGrid.Script = (_, body) =>
        {
            asked.Add(body);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests) { Content = new StringContent("") });
        };
        SendResult later = await room.SendAsync(Letter);
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));
        room.Storage.Clock.Now = later.TryAgainAt!.Value;

        Assert.Equal(SendResult.Done, await room.SendAsync(Letter));

        Assert.Equal(Assert.Single(asked), Assert.Single(room.SendGrid.Taken));
        Assert.Equal(released, DigestOf(asked[0]));
        Assert.Equal(LetterStatus.Sent, await room.StatusAsync(Letter));
    }

    [Theory]
    [InlineData(LetterStatus.Sent, "Copie : ", "Copie de la lettre du 28\u00A0février 2025.")]
    [InlineData(LetterStatus.Unknown, "Nouvel envoi : ", "La présente lettre vous a déjà été adressée le 28\u00A0février 2025.")]
    public async Task Send_InvitationOnceMore_KeepsItsNumberAndSaysWhatItIs(LetterStatus status, string mark, string line)
    {
        using OutboxRoom room = await ReleasedAsync();
        if (status == LetterStatus.Unknown)
        {
            room.SendGrid.Answers(503);
        }

        await room.SendAsync(Letter);
        Assert.Equal(status, await room.StatusAsync(Letter));
        string first = (await room.RowAsync(Letter)).Subject!;
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));
        room.Storage.Clock.Now = room.Storage.Clock.Now.AddDays(3);
        Assert.IsType<Outcome.Committed>(await room.Storage.Cases.DecideOnLettersAsync(
            Samples.Key(),
            Actor.Staff("Ada"),
            f => LetterRuling.SendAgain(Samples.Campaign, f.Case, [.. f.Letters.Select(LetterFates.Sent)], Letter, room.Storage.Clock.Now),
            null,
            default));

        await room.SendAsync($"{Letter}-again-1");

        byte[] sent = room.SendGrid.Taken[^1];
        using JsonDocument json = JsonDocument.Parse(sent);
        Assert.Equal($"{mark}{first}", Subject(sent));
        Assert.StartsWith(line, json.RootElement.GetProperty("content")[0].GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Single(await room.Storage.Register.ListAsync(Samples.Campaign.Id, default));
    }

    /// <summary>The invitation to France is released on 28 February 2025, in French, and stands in the outbox.</summary>
    private async Task<OutboxRoom> ReleasedAsync()
    {
        OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.Storage.ReplyAsync();
        room.Storage.Clock.Now = new DateTimeOffset(2025, 2, 28, 9, 0, 0, TimeSpan.Zero);
        Assert.IsType<Outcome.Committed>(await room.Storage.Release.ReleaseAsync(Samples.Key(), Actor.Staff("Ada"), null, default));
        return room;
    }

    /// <summary>As a deployment would, and an import never can: the campaign words its invitations otherwise.</summary>
    private static async Task RewordAsync(OutboxRoom room)
    {
        string json = Samples.CampaignJson.Insert(
            Samples.CampaignJson.IndexOf('{', StringComparison.Ordinal) + 1,
            """ "templates": { "invitation": { "fr": { "subject": "Reworded", "body": "Reworded." } } },""");
        TableEntity row = new(Keys.Campaigns, Samples.Campaign.Id);
        LongText.Set(row, "Json", json);
        await room.Storage.Table.For("test").UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Merge);
    }

    private static string Subject(byte[] sent)
    {
        using JsonDocument json = JsonDocument.Parse(sent);
        return json.RootElement.GetProperty("subject").GetString()!;
    }

    private static string DigestOf(byte[] sent) => Convert.ToHexStringLower(SHA256.HashData(sent));
}
