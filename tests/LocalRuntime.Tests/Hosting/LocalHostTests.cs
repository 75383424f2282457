using Azure.Data.Tables;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.TestApp;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class LocalHostTests
{
    [Fact]
    public async Task Kill_OwnAzurite_NextStartTakesItOverAndTheOrchestrationGoesOn()
    {
        await using TestHost app = await TestHost.StartAsync(o => o with { History = HistoryMode.Tables, OwnAzurite = true });
        string storage = Storage(app);
        await app.Client.PostAsync("api/start/CH", null);
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(1));
        await app.KillAsync();
        await app.StartAgainAsync();
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(23));

        OrchestrationMetadata? instance = await app.Host.Client.GetInstanceAsync("CH");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance?.RuntimeStatus);
        Assert.Equal(storage, Storage(app));
        Assert.NotEmpty(new TableServiceClient(storage).Query());
    }

    [Fact]
    public async Task Kill_RequestInFlight_IsCutOff()
    {
        await using TestHost app = await TestHost.StartAsync();
        using HttpClient client = app.Host.CreateClient();
        Journal journal = app.Host.Services.GetRequiredService<Journal>();
        Task<HttpResponseMessage> request = client.PostAsync("api/delay", null);
        await app.JournalHasAsync("delay begins");
        await app.KillAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
        Assert.DoesNotContain(journal.Lines, l => l.StartsWith("delay ends", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_AppWithoutEntryPoint_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => LocalHost.StartAsync(typeof(LocalHost).Assembly, new LocalHostOptions("nowhere")));

    [Fact]
    public async Task Start_PortTaken_SaysHowToTakeAnother()
    {
        await using TestHost app = await TestHost.StartAsync();
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.StartAsync(o => o with { Port = app.Host.BaseAddress.Port }));

        Assert.Contains("--port", e.Message, StringComparison.Ordinal);
    }

    private static string Storage(TestHost app) => app.Host.Services.GetRequiredService<IConfiguration>()["AzureWebJobsStorage"]!;
}
