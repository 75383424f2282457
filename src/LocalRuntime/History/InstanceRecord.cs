using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.History;

/// <summary>What an instance's row holds: all that can be known without its history.</summary>
internal sealed record InstanceRecord
{
    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public Failure? Failure { get; init; }

    /// <summary>The earliest open timer: enough to arm it after a restart without the history.</summary>
    public DateTimeOffset? NextTimerAt { get; init; }

    /// <summary>Whether an activity is under way: after a restart it has to be run again.</summary>
    public bool HasOpenTasks { get; init; }

    /// <summary>Counts the instances that had this id: rows of an older one are not read.</summary>
    public int Generation { get; init; }

    /// <summary>How many facts the history holds.</summary>
    public int FactCount { get; init; }

    /// <summary>The turn that wrote the row: whoever had no answer can tell whether it was theirs.</summary>
    public string? TurnId { get; init; }

    /// <summary>How full the row is; the store's own affair.</summary>
    public RowLayout Layout { get; init; }

    /// <summary>What the store needs to see that nobody else changed the row; null for a row that must not exist yet.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether nothing can happen any more.</summary>
    public bool IsEnded => Status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
