namespace Microsoft.DurableTask;

/// <summary>The results of a query, fetched page by page as they are asked for.</summary>
#pragma warning disable CA1710 // The real type has this name.
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
#pragma warning restore CA1710
    where T : notnull
{
    /// <summary>The results in pages.</summary>
    /// <param name="continuationToken">Where to begin; null for the beginning.</param>
    /// <param name="pageSizeHint">How many results a page may hold; null leaves it to the query.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (T value in page.Values)
            {
                yield return value;
            }
        }
    }
}
