namespace Microsoft.DurableTask;

/// <summary>How an orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Starts under the given id, at the given time.</summary>
    /// <param name="InstanceId">The id of the new instance; a fresh one where null.</param>
    /// <param name="StartAt">When it begins; at once where null.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>A copy of the given options.</summary>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>The id of the new instance; a fresh one where null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When it begins; at once where null.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The version of the new instance; the app's default (host.json, <c>defaultVersion</c>) where null.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>An instance of this id in one of these statuses is left alone, and the start fails; in any other it is replaced.
    /// Where null, one that still runs is left alone.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
