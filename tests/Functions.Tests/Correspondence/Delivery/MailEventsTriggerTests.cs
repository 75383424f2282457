using System.Text;
using System.Text.Json;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Delivery;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Signals;
using Herald.Functions.Tests.Correspondence.Sending;
using Herald.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Delivery;

[Collection(NeedsAzurite.Name)]
public sealed class MailEventsTriggerTests(AzuriteFixture azurite)
{
    private static readonly string Bounce = JsonSerializer.Serialize(new object[]
    {
        new { email = "protocol@mfa.FR.example", timestamp = 1738310400, @event = "bounce", reason = "550 unknown", letter_id = "wsis20-2025:FR:circular-1", category = Array.Empty<string>() },
        new { email = "x@y.example", timestamp = 1738310400, @event = "bounce", letter_id = "wsis20-2025:XX:circular-1" },
    });

    [Fact]
    public async Task Post_SignedBatch_IsStoredBeforeTheAnswerAndTheCaseIsCalled()
    {
        using OutboxRoom room = await SentAsync();
        RecordingClient client = new();

        Assert.Equal(204, await PostAsync(room, SignedBatch.Of(Bounce, Samples.Start), client));

        Assert.Equal(LetterStatus.Bounced, await room.StatusAsync());
        Assert.Equal(["wsis20-2025:FR CaseChanged"], client.Called);
    }

    [Fact]
    public async Task Post_DeliveredOnly_CallsNobody()
    {
        using OutboxRoom room = await SentAsync();
        RecordingClient client = new();

        Assert.Equal(204, await PostAsync(room, SignedBatch.Of(Bounce.Replace("bounce", "delivered", StringComparison.Ordinal), Samples.Start), client));

        Assert.Empty(client.Called);
    }

    [Fact]
    public async Task Post_NoKeyIsSet_FailsClosed()
    {
        using OutboxRoom room = await SentAsync();

        Assert.Equal(503, await PostAsync(room, SignedBatch.Of(Bounce, Samples.Start), key: null));
        Assert.Equal(LetterStatus.Sent, await room.StatusAsync());
    }

    [Theory]
    [InlineData("body")]
    [InlineData("time")]
    [InlineData("signature")]
    [InlineData("stale")]
    public async Task Post_ForgedAlteredOrStale_ChangesNothing(string fault)
    {
        using OutboxRoom room = await SentAsync();
        SignedBatch batch = SignedBatch.Of(Bounce, Samples.Start);
        SignedBatch bad = fault switch
        {
            "body" => batch with { Body = Encoding.UTF8.GetBytes(Bounce + " ") },
            "time" => batch with { Timestamp = $"{Samples.Start.ToUnixTimeSeconds() + 60}" },
            "signature" => batch with { Signature = "" },
            _ => SignedBatch.Of(Bounce, Samples.Start.AddHours(-49)),
        };

        Assert.Equal(403, await PostAsync(room, bad));
        Assert.Equal(LetterStatus.Sent, await room.StatusAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("[{\"timestamp\":\"soon\"}]")]
    public async Task Post_SignedButNoBatch_IsMalformed(string body)
    {
        using OutboxRoom room = await SentAsync();

        BadHttpRequestException e = await Assert.ThrowsAsync<BadHttpRequestException>(() => PostAsync(room, SignedBatch.Of(body, Samples.Start)));

        Assert.Equal(400, e.StatusCode);
    }

    [Fact]
    public async Task Post_BodyOverTheLimit_IsNotRead()
    {
        using OutboxRoom room = await SentAsync();

        BadHttpRequestException e = await Assert.ThrowsAsync<BadHttpRequestException>(
            () => PostAsync(room, SignedBatch.Of(new string(' ', (2 * 1024 * 1024) + 1), Samples.Start)));

        Assert.Equal(413, e.StatusCode);
    }

    [Fact]
    public async Task Post_ManyLettersAndEventsWeIgnore_StoresWhatCounts()
    {
        using OutboxRoom room = await SentAsync();
        string body = $"[{string.Join(',', Enumerable.Repeat("{\"event\":\"open\",\"sg_event_id\":\"x\"}", 500))},{Bounce[1..]}";

        Assert.Equal(204, await PostAsync(room, SignedBatch.Of(body, Samples.Start)));

        Assert.Equal(LetterStatus.Bounced, await room.StatusAsync());
    }

    private static async Task<int> PostAsync(OutboxRoom room, SignedBatch batch, RecordingClient? client = null) =>
        await PostAsync(room, batch, SignedBatch.PublicKey, client);

    private static async Task<int> PostAsync(OutboxRoom room, SignedBatch batch, string? key, RecordingClient? client = null)
    {
        MailEventsTrigger trigger = new(
            room.Reports, new Hints(NullLogger<Hints>.Instance), new OptionsWrapper<SendGridOptions>(new SendGridOptions { WebhookPublicKey = key }),
            room.Storage.Clock, NullLogger<MailEventsTrigger>.Instance);
        DefaultHttpContext http = new();
        http.Request.Body = new MemoryStream(batch.Body);
        http.Request.Headers[WebhookSignature.SignatureHeader] = batch.Signature;
        http.Request.Headers[WebhookSignature.TimestampHeader] = batch.Timestamp;
        IResult result = await trigger.MailEvents(http.Request, client ?? new RecordingClient(), default);
        return Assert.IsType<IStatusCodeHttpResult>(result, exactMatch: false).StatusCode!.Value;
    }

    private async Task<OutboxRoom> SentAsync()
    {
        OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.SendAsync();
        return room;
    }
}
