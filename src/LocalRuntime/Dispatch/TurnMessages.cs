using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Start an instance.</summary>
internal sealed class StartInstance(
    string instanceId, string name, string? input, DateTimeOffset? startAt, string? version, IReadOnlySet<OrchestrationRuntimeStatus> dedupe)
    : TurnMessage
{
    /// <summary>The orchestrator.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override bool HasCaller => true;

    /// <summary>The row of the new instance before its first turn.</summary>
    /// <param name="existing">The instance that it replaces, if any.</param>
    public InstanceRecord NewRecord(InstanceRecord? existing, DateTimeOffset now) => new()
    {
        InstanceId = instanceId,
        Name = name,
        Input = input,
        Status = OrchestrationRuntimeStatus.Pending,
        CreatedAt = now,
        UpdatedAt = now,
        Generation = existing is null ? 0 : existing.Generation + 1,
        Layout = new RowLayout(0, 0, existing?.Layout.HasRows ?? false),
        ETag = existing?.ETag,
    };

    /// <summary>Whether an instance that exists already may be replaced.</summary>
    public bool MayReplace(InstanceRecord existing) => !dedupe.Contains(existing.Status);

    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now) =>
        [new ExecutionStarted(now, instanceId, name, input, startAt > now ? startAt : null, version)];
}

/// <summary>An event for the instance.</summary>
internal sealed class RaiseEvent(string name, string? input) : TurnMessage
{
    /// <inheritdoc/>
    public override bool HasCaller => true;

    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now) =>
        [new EventRaised(now, name, input)];
}

/// <summary>End the instance.</summary>
internal sealed class TerminateInstance(string? output) : TurnMessage
{
    /// <inheritdoc/>
    public override bool HasCaller => true;

    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now) =>
        [new ExecutionTerminated(now, output)];
}

/// <summary>An activity ended. One that an instance of the same id asked for before this one is of no interest.</summary>
internal sealed class TaskEnded(int askedBy, int taskId, string? result, Failure? failure) : TurnMessage
{
    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now)
    {
        if (generation == askedBy && execution.OpenTasks.ContainsKey(taskId))
        {
            yield return failure is null ? new TaskCompleted(now, taskId, result) : new TaskFailed(now, taskId, failure);
        }
    }
}

/// <summary>The time of the earliest timer has come; by the time of the turn, that of others too.</summary>
internal sealed class TimersDue : TurnMessage
{
    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now)
    {
        foreach (int timerId in execution.TimersDue(now))
        {
            // What the code did when the one before fired may have cancelled this one.
            if (execution.HasTimer(timerId))
            {
                yield return new TimerFired(now, timerId);
            }
        }
    }
}

/// <summary>The code went on outside its turn.</summary>
internal sealed class WentForeign : TurnMessage
{
    /// <inheritdoc/>
    public override IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now)
    {
        if (execution.EndIfForeign() is { } end)
        {
            yield return end.ToFact(now);
        }
    }
}
