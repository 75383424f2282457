using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Tests.Desk;

/// <summary>The edge to the engine: keeps what was raised, and knows the instances that it is given.</summary>
internal sealed class RecordingClient() : DurableTaskClient("tests")
{
    public List<string> Hinted { get; } = [];

    public Dictionary<string, OrchestrationMetadata> Instances { get; } = [];

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Hinted.Add(instanceId);
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Instances.GetValueOrDefault(instanceId));

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("The desk starts no orchestration.");

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("The desk waits for no orchestration.");

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("The desk waits for no orchestration.");

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        throw new InvalidOperationException("The desk lists no orchestrations.");

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
