namespace Microsoft.DurableTask.Client;

/// <summary>What a purge removed.</summary>
public class PurgeResult
{
    /// <summary>The purge removed this many instances.</summary>
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    /// <summary>The purge removed this many instances.</summary>
    /// <param name="count">How many.</param>
    /// <param name="isComplete">Whether none is left; null where that is not known.</param>
    public PurgeResult(int count, bool? isComplete)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
        IsComplete = isComplete;
    }

    /// <summary>How many instances were removed.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether none is left; null where that is not known.</summary>
    public bool? IsComplete { get; }
}
