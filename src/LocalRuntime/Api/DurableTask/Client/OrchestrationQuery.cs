namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to list.</summary>
/// <param name="CreatedFrom">Only those started at this time or later.</param>
/// <param name="CreatedTo">Only those started at this time or earlier.</param>
/// <param name="Statuses">Only those in one of these statuses.</param>
/// <param name="TaskHubNames">Of no meaning here: there is one task hub.</param>
/// <param name="InstanceIdPrefix">Only those whose id begins so.</param>
/// <param name="PageSize">How many a page holds.</param>
/// <param name="FetchInputsAndOutputs">Whether to fetch inputs, outputs and custom statuses too.</param>
/// <param name="ContinuationToken">Where to begin.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>How many instances a page holds where the query does not say.</summary>
    public const int DefaultPageSize = 100;
}
