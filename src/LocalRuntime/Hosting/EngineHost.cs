using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Starts and stops the engine of orchestrations.</summary>
internal sealed class EngineHost
{
    private DurableTaskClient? client;

    public DurableTaskClient Client => client ?? throw new InvalidOperationException("The engine is not running.");

    public Task StartAsync(CancellationToken cancellation)
    {
        client = null;
        return Task.CompletedTask;
    }

    public Task StopAsync(bool killed)
    {
        client = null;
        return Task.CompletedTask;
    }
}
