using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Hosting.Functions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Starts and stops the engine of orchestrations.</summary>
internal sealed class EngineHost(
    LocalSettings settings,
    StoragePlan storage,
    FunctionCatalog catalog,
    DurableBodies bodies,
    TimeProvider clock,
    WorkTracker work,
    ILoggerFactory loggers) : IAsyncDisposable
{
    // How long a stopping app may take to finish what it has begun.
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private DurableFunctions? functions;
    private IHistoryStore? history;
    private Task? opening;
    private Engine? engine;

    public Engine Engine => engine ?? throw new InvalidOperationException("The engine is not running.");

    public DurableTaskClient Client => Engine.Client;

    /// <summary>An instance and its history as they are stored; null where there is none.</summary>
    public Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation) => history!.LoadAsync(instanceId, cancellation);

    /// <summary>Begins to open the histories, beside whatever else is being started.</summary>
    public void Open(CancellationToken cancellation)
    {
        functions = bodies.From(catalog);
        history = OpenHistory(functions);
        opening = Task.Run(() => history.InitializeAsync(cancellation), cancellation);
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        await opening!;
        EngineOptions options = new() { Loggers = loggers, DefaultVersion = HostJson.Read(settings.ContentRoot).DefaultVersion };
        engine = new Engine(history!, functions!, clock, work, options, loggers.CreateLogger<Engine>());
        await engine.StartAsync(cancellation);
    }

    public async Task StopAsync(bool killed)
    {
        if (engine is null)
        {
            return;
        }

        if (!killed)
        {
            await Task.WhenAny(work.WaitUntilIdleAsync(), Task.Delay(DrainTimeout));
        }

        await engine.StopAsync();
    }

    public ValueTask DisposeAsync() => engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    // An app without orchestrations touches no storage.
    private IHistoryStore OpenHistory(DurableFunctions functions) =>
        settings.History == HistoryMode.Memory || functions.Orchestrators.Count == 0
            ? new MemoryHistoryStore()
            : new TableHistoryStore(storage.ConnectionString
                ?? throw new InvalidOperationException("The history of orchestrations needs a table service: set AzureWebJobsStorage."));
}
