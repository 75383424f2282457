using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>The public client over an engine in the same process.</summary>
internal sealed class EngineClient(Engine engine, EngineParts parts) : DurableTaskClient("local")
{
    /// <inheritdoc/>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        if (!parts.Functions.Orchestrators.ContainsKey(orchestratorName))
        {
            throw new ArgumentException($"No orchestrator named '{orchestratorName}' was found.", nameof(orchestratorName));
        }

        string instanceId = options?.InstanceId ?? parts.Options.NewGuid().ToString("N");
        InstanceKey.ThrowIfUnfit(instanceId);
        string? json = Payload.Of(input, "orchestration's input");
        string? version = options?.Version?.Version ?? parts.Options.DefaultVersion;
        StartInstance start = new(instanceId, orchestratorName, json, options?.StartAt, version, Dedupe.Statuses(options));
        await engine.SendAsync(instanceId, start).WaitAsync(cancellation);
        return instanceId;
    }

    /// <inheritdoc/>
    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        InstanceKey.ThrowIfUnfit(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        string? json = Payload.Of(eventPayload, $"payload of event '{eventName}'");
        return engine.SendAsync(instanceId, new RaiseEvent(eventName, json)).WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        InstanceKey.ThrowIfUnfit(instanceId);
        string? json = Payload.Of(options?.Output, "output");
        return engine.SendAsync(instanceId, new TerminateInstance(json)).WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        await WaitAsync(instanceId, record => record.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        await WaitAsync(instanceId, record => record.IsEnded, getInputsAndOutputs, cancellation);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        InstanceKey.ThrowIfUnfit(instanceId);
        return await engine.GetAsync(instanceId, cancellation) is { } record ? Metadata(record, getInputsAndOutputs) : null;
    }

    /// <inheritdoc/>
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        OrchestrationQuery asked = filter ?? new OrchestrationQuery();
        InstanceQuery query = new(asked.InstanceIdPrefix, asked.Statuses?.ToArray(), asked.CreatedFrom, asked.CreatedTo);
        return Pageable.Create<OrchestrationMetadata>(async (continuation, size, cancellation) =>
        {
            InstancePage page = await parts.Store.QueryAsync(
                query, size ?? asked.PageSize, continuation ?? asked.ContinuationToken, cancellation);
            OrchestrationMetadata[] found = [.. page.Records.Select(record => Metadata(record, asked.FetchInputsAndOutputs))];
            return new Page<OrchestrationMetadata>(found, page.Continuation);
        });
    }

    /// <inheritdoc/>
    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        InstanceKey.ThrowIfUnfit(instanceId);
        Purge purge = new();
        await engine.SendAsync(instanceId, purge).WaitAsync(cancellation);
        return new PurgeResult(purge.HasPurged ? 1 : 0);
    }

    /// <inheritdoc/>
    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        OrchestrationQuery query = new(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        int purged = 0;
        await foreach (OrchestrationMetadata found in GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            purged += (await PurgeInstanceAsync(found.InstanceId, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(purged, isComplete: true);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, Func<InstanceRecord, bool> isSatisfied, bool withData, CancellationToken cancellation)
    {
        InstanceKey.ThrowIfUnfit(instanceId);
        InstanceRecord record = await parts.Watchers.WaitAsync(
            instanceId, isSatisfied, () => engine.GetAsync(instanceId, cancellation), cancellation);
        return Metadata(record, withData);
    }

    private static OrchestrationMetadata Metadata(InstanceRecord record, bool withData) => new(record.Name, record.InstanceId)
    {
        RuntimeStatus = record.Status,
        CreatedAt = record.CreatedAt,
        LastUpdatedAt = record.UpdatedAt,
        DataConverter = withData ? JsonDataConverter.Default : null,
        SerializedInput = withData ? record.Input : null,
        SerializedOutput = withData ? record.Output : null,
        SerializedCustomStatus = withData ? record.CustomStatus : null,
        FailureDetails = withData ? record.Failure?.ToDetails() : null,
    };
}
