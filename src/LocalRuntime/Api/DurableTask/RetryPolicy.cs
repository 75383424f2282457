namespace Microsoft.DurableTask;

/// <summary>When a failed activity is tried again. The waits between attempts are durable timers.</summary>
public class RetryPolicy
{
    private readonly Func<TaskFailureDetails, bool> handleFailure = static _ => true;

    /// <summary>Describes the attempts and the waits between them.</summary>
    /// <param name="maxNumberOfAttempts">All attempts together, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">The wait before the second attempt; more than zero.</param>
    /// <param name="backoffCoefficient">Each wait is the one before times this; at least 1.</param>
    /// <param name="maxRetryInterval">The longest wait; one hour where null.</param>
    /// <param name="retryTimeout">No attempt begins later than this after the first; unlimited where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        ThrowIfShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        ThrowIfShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    /// <summary>All attempts together, the first included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The wait before the second attempt.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Each wait is the one before times this.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest wait, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>No attempt begins later than this after the first, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Decides, from the failure, whether another attempt has a point; always, where not set.</summary>
#pragma warning disable CA1044 // The real property has no getter either.
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => handleFailure = value ?? throw new ArgumentNullException(nameof(value));
    }
#pragma warning restore CA1044

    /// <summary>The wait after the given failed attempt (1 is the first), or null where no attempt may follow.</summary>
    internal TimeSpan? DelayAfter(int attempt, TimeSpan elapsed, TaskFailureDetails failure)
    {
        bool isOver = attempt >= MaxNumberOfAttempts
            || (RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= RetryTimeout)
            || !handleFailure(failure);
        if (isOver)
        {
            return null;
        }

        double milliseconds = FirstRetryInterval.TotalMilliseconds * Math.Pow(BackoffCoefficient, attempt - 1);
        double longest = (MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(365) : MaxRetryInterval).TotalMilliseconds;
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, longest));
    }

    private static void ThrowIfShorter(TimeSpan? value, TimeSpan least, string name)
    {
        if (value < least && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, $"Must be at least the first retry interval, {least}.");
        }
    }
}
