using System.Collections.Concurrent;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>An engine with functions written in the test, on a clock that only the test moves.</summary>
internal sealed class TestBed : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 1, 31, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, OrchestratorBody> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityBody> activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly string folder = Directory.CreateTempSubdirectory("herald-engine-").FullName;
    private Engine? engine;

    public TestBed(IHistoryStore? store = null, EngineOptions? options = null)
    {
        Store = store ?? new MemoryHistoryStore();
        Options = options ?? new EngineOptions();
        Clock = new VirtualClock(ClockPosition.Open(Path.Combine(folder, "clock"), null, () => Start), Work);
    }

    public IHistoryStore Store { get; }

    public EngineOptions Options { get; set; }

    public WorkTracker Work { get; } = new();

    public VirtualClock Clock { get; }

    public ConcurrentQueue<string> Runs { get; } = new();

    public Engine Engine => engine ?? throw new InvalidOperationException("Not started.");

    public DurableTaskClient Client => Engine.Client;

    public TestBed Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> body)
    {
        orchestrators[name] = async context => JsonDataConverter.Default.Serialize(await body(context));
        return this;
    }

    public TestBed Orchestrator(string name, Func<TaskOrchestrationContext, Task> body) =>
        Orchestrator(name, async context =>
        {
            await body(context);
            return null;
        });

    public TestBed Activity<TInput>(string name, Func<TInput?, object?> body) =>
        ActivityAsync<TInput>(name, input => Task.FromResult(body(input)));

    public TestBed ActivityAsync<TInput>(string name, Func<TInput?, Task<object?>> body)
    {
        activities[name] = async (call, _) =>
        {
            Runs.Enqueue(name);
            return JsonDataConverter.Default.Serialize(await body(JsonDataConverter.Default.Deserialize<TInput>(call.InputJson)));
        };
        return this;
    }

    public OrchestratorBody Body(string name) => orchestrators[name];

    public async Task<TestBed> StartAsync()
    {
        engine = new Engine(
            Store, new DurableFunctions(orchestrators, activities), Clock, Work, Options, NullLogger<Engine>.Instance);
        await engine.StartAsync(CancellationToken.None);
        return this;
    }

    /// <summary>Ends the engine as a crash would: what is in memory is gone, what is stored is there.</summary>
    public async Task RestartAsync()
    {
        await Engine.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Waits until nothing is in flight: every orchestration has ended or waits.</summary>
    public Task SettleAsync() => Work.WaitUntilIdleAsync().WaitAsync(Patience);

    public Task AdvanceAsync(TimeSpan span) => Clock.AdvanceByAsync(span).WaitAsync(Patience);

    public Task<string> ScheduleAsync(string orchestrator, object? input = null, string id = "one") =>
        Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id)).WaitAsync(Patience);

    public Task<OrchestrationMetadata> EndAsync(string id = "one") =>
        Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(Patience);

    public async Task<OrchestrationMetadata> GetAsync(string id = "one") => (await Client.GetInstanceAsync(id, true))!;

    public async Task<HistoryEvent[]> HistoryAsync(string id = "one") =>
        [.. await Engine.GetHistoryAsync(id, CancellationToken.None)];

    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }

        Clock.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
