using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.Benchmarks.Workflow;

/// <summary>The workflow on the local engine, with its histories in Table Storage.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private readonly WorkTracker work = new();
    private readonly Engine engine;

    public EngineRun(string connectionString, string table)
    {
#pragma warning disable RS0030 // Here the far timer may be as far away as it likes: nothing has to move the clock.
        TimeProvider clock = TimeProvider.System;
#pragma warning restore RS0030
        engine = new Engine(
            new TableHistoryStore(connectionString, table), WorkflowSteps.Functions, clock, work, new EngineOptions(), NullLogger<Engine>.Instance);
    }

    public Task StartAsync(CancellationToken cancellation) => engine.StartAsync(cancellation);

    /// <summary>Runs the instances: all of them up to their wait, then all of them to their end.</summary>
    public async Task RunAsync(int instances)
    {
        await BeginAsync(instances);
        await EndAsync(instances);
    }

    public async Task BeginAsync(int instances)
    {
        await Task.WhenAll(Enumerable.Range(0, instances).Select(number => engine.Client.ScheduleNewOrchestrationInstanceAsync(
            WorkflowSteps.Orchestrator, number, new StartOrchestrationOptions(IdOf(number)))));
        await work.WaitUntilIdleAsync();
    }

    public async Task EndAsync(int instances)
    {
        await Task.WhenAll(Enumerable.Range(0, instances).Select(number => engine.Client.RaiseEventAsync(IdOf(number), WorkflowSteps.Event)));
        await work.WaitUntilIdleAsync();
    }

    /// <summary>How many instances have ended as they should.</summary>
    public async Task<int> CountCompletedAsync(CancellationToken cancellation)
    {
        int completed = 0;
        OrchestrationQuery query = new(Statuses: [OrchestrationRuntimeStatus.Completed]);
        await foreach (OrchestrationMetadata _ in engine.Client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            completed++;
        }

        return completed;
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private static string IdOf(int number) => $"case{number:D6}";
}
