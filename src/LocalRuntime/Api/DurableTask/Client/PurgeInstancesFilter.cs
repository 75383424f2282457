namespace Microsoft.DurableTask.Client;

/// <summary>Which finished instances to purge.</summary>
/// <param name="CreatedFrom">Only those started at this time or later.</param>
/// <param name="CreatedTo">Only those started at this time or earlier.</param>
/// <param name="Statuses">Only those in one of these statuses.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
