namespace Microsoft.DurableTask;

/// <summary>How an activity is called.</summary>
public record TaskOptions
{
    /// <summary>Retries as given; not at all where null.</summary>
    public TaskOptions(TaskRetryOptions? retry) => Retry = retry;

    /// <summary>A copy of the given options.</summary>
    public TaskOptions(TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Retry = options.Retry;
    }

    /// <summary>How a failed call is tried again; null for not at all.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Retries as the policy says.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
}
