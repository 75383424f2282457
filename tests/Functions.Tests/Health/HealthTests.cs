using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Health;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Desk;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Health;

[Collection(NeedsAzurite.Name)]
public sealed class HealthTests(DeskHost host, AzuriteFixture azurite) : IClassFixture<DeskHost>
{
    [Theory]
    [InlineData("api/health", "live")]
    [InlineData("api/health/ready", "ready")]
    public async Task Health_AStranger_LearnsWhetherAndNothingElse(string path, string status)
    {
        DeskAnswer answer = await DeskHost.SendAsync(host.Nobody, HttpMethod.Get, path);

        Assert.Equal(200, answer.Status);
        Assert.Equal($$"""{"status":"{{status}}"}""", answer.Json.ToJsonString());
    }

    [Fact]
    public async Task Ready_AViewer_SeesWhatWasLookedAt()
    {
        DeskAnswer answer = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, "api/health/ready");

        Assert.Equal(["storage", "mail", "sweeper"], answer.Json["checks"]!.AsArray().Select(check => check!["name"]!.GetValue<string>()));
        Assert.All(answer.Json["checks"]!.AsArray(), check => Assert.True(check!["holds"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Check_NoSweepYet_ThenOne_ThenSilence_IsReadyOnlyBetween()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);
        SweepMark mark = new(room.Table);
        Readiness readiness = Of(room, mark, "key");

        Assert.Equal(["sweeper"], await FailingAsync(readiness));
        await mark.SetAsync(room.Clock.Now, default);
        Assert.Empty(await FailingAsync(readiness));
        room.Clock.Now += TimeSpan.FromHours(27);
        Assert.Equal(["sweeper"], await FailingAsync(readiness));
    }

    [Fact]
    public async Task Check_NoWebhookKey_IsNotReady()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);
        SweepMark mark = new(room.Table);
        await mark.SetAsync(room.Clock.Now, default);

        Assert.Equal(["mail"], await FailingAsync(Of(room, mark, null)));
    }

    [Fact]
    public async Task Check_StorageGone_IsNotReady()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);
        StorageOptions nowhere = new() { ConnectionString = azurite.ConnectionString.Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal) };
        SweepMark mark = new(new HeraldTable(new OptionsWrapper<StorageOptions>(nowhere)));

        Assert.Equal(["storage", "sweeper"], await FailingAsync(Of(room, mark, "key")));
    }

    private static Readiness Of(StorageRoom room, SweepMark mark, string? webhookKey) =>
        new(mark, new OptionsWrapper<SendGridOptions>(new SendGridOptions { ApiKey = "key", WebhookPublicKey = webhookKey }), room.Clock);

    private static async Task<IEnumerable<string>> FailingAsync(Readiness readiness) =>
        (await readiness.CheckAsync(default)).Where(check => !check.Holds).Select(check => check.Name);
}
