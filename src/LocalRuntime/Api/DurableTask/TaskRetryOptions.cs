namespace Microsoft.DurableTask;

/// <summary>How a failed activity is tried again.</summary>
public sealed class TaskRetryOptions
{
    /// <summary>Tries again as the policy says.</summary>
    public TaskRetryOptions(RetryPolicy policy) => Policy = policy ?? throw new ArgumentNullException(nameof(policy));

    /// <summary>The policy to follow.</summary>
    public RetryPolicy? Policy { get; }

    /// <summary>A policy is all that retry options hold.</summary>
    public static implicit operator TaskRetryOptions(RetryPolicy policy) => FromRetryPolicy(policy);

    /// <summary>Tries again as the policy says.</summary>
    public static TaskRetryOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
}
