using System.Net;
using System.Text.Json;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class OrchestrationPageTests : IAsyncLifetime
{
    private const string Page = ".local/orchestrations/";

    private TestHost app = null!;

    public async Task InitializeAsync()
    {
        app = await TestHost.StartAsync();
        await app.Client.PostAsync("api/start/CH", null);
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(1));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task History_AsAPage_ListsTheFactsInOrderWithTheStatus()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Page + "CH");
        request.Headers.Accept.ParseAdd("text/html");

        using HttpResponseMessage response = await app.Client.SendAsync(request);
        string page = await response.Content.ReadAsStringAsync();

        Assert.Contains("GreetOrchestrator: Completed", page, StringComparison.Ordinal);
        Assert.Contains("GreetActivity", page, StringComparison.Ordinal);
        Assert.Contains("2025-01-31 08:00:00", page, StringComparison.Ordinal);
        int[] places = [.. new[] { ">ExecutionStarted<", ">TaskScheduled<", ">TaskCompleted<", ">ExecutionCompleted<" }
            .Select(fact => page.IndexOf(fact, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task History_AsJson_IsTheStoredFacts()
    {
        JsonElement facts = JsonDocument.Parse(await app.Client.GetStringAsync(Page + "CH")).RootElement;

        Assert.Equal("ExecutionStarted", facts[0].GetProperty("fact").GetString());
        Assert.Equal("ExecutionCompleted", facts[facts.GetArrayLength() - 1].GetProperty("fact").GetString());
    }

    [Fact]
    public async Task History_OfNoInstance_Is404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(Page + "NOBODY")).StatusCode);
}
