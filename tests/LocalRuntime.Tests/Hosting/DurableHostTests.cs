using System.Net;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class DurableHostTests : IAsyncLifetime
{
    private TestHost app = null!;

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Start_OverHttp_OrchestrationRunsWithTheClock()
    {
        HttpResponseMessage response = await app.Client.PostAsync("api/start/CH", null);
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(1));
        OrchestrationMetadata? instance = await app.Host.Client.GetInstanceAsync("CH", getInputsAndOutputs: true);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("Good day CH, Good day CH", instance!.ReadOutputAs<string>());
        Assert.Contains("invoke GreetActivity", app.Journal);
        Assert.Contains("invoke GreetOrchestrator", app.Journal);
    }

    [Fact]
    public async Task Start_TwoHosts_EachHasItsOwn()
    {
        await using TestHost other = await TestHost.StartAsync();
        await other.Client.PostAsync("api/start/FR", null);
        await other.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(2));

        Assert.Null(await app.Host.Client.GetInstanceAsync("FR"));
        Assert.DoesNotContain("GreetActivity FR", app.Journal);
        Assert.Equal(TestHost.Start, app.Host.Clock.GetUtcNow());
    }
}
