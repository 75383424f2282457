using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.History;

/// <summary>Which rows to list.</summary>
internal sealed record InstanceQuery(
    string? Prefix,
    IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses,
    DateTimeOffset? CreatedFrom,
    DateTimeOffset? CreatedTo)
{
    /// <summary>Every instance that may still do something.</summary>
    public static InstanceQuery Open { get; } =
        new(null, [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending], null, null);

    /// <summary>Whether the instance is one of them.</summary>
    public bool Matches(InstanceRecord record) =>
        (Prefix is null || record.InstanceId.StartsWith(Prefix, StringComparison.Ordinal))
        && (Statuses is null || Statuses.Contains(record.Status))
        && !(record.CreatedAt < CreatedFrom)
        && !(record.CreatedAt > CreatedTo);
}
