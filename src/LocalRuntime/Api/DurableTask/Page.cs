namespace Microsoft.DurableTask;

/// <summary>Some of the results of a query, and where to go on.</summary>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Holds the given values.</summary>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        Values = values ?? throw new ArgumentNullException(nameof(values));
        ContinuationToken = continuationToken;
    }

    /// <summary>The results of this page.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the next page begins; null on the last one.</summary>
    public string? ContinuationToken { get; }
}
