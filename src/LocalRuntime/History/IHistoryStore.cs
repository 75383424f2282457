namespace Herald.LocalRuntime.History;

/// <summary>Keeps instances and their histories. One engine writes; a second one is noticed, not coordinated.</summary>
internal interface IHistoryStore
{
    /// <summary>Makes ready what has to be there before the first request.</summary>
    Task InitializeAsync(CancellationToken cancellation);

    /// <summary>The instance's row; null where there is none.</summary>
    Task<InstanceRecord?> GetAsync(string instanceId, CancellationToken cancellation);

    /// <summary>The instance and its history; null where there is none.</summary>
    Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation);

    /// <summary>Stores a turn, all of it or nothing: the row as it then is, and the facts that the turn added.</summary>
    /// <param name="record">The new row. Its ETag is that of the row it replaces; null where there must be none.</param>
    /// <param name="added">The newest facts of the history, already counted in the row.</param>
    /// <returns>The row as stored; null where somebody else changed, made or removed it.</returns>
    Task<InstanceRecord?> CommitAsync(InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation);

    /// <summary>A page of the rows that fit the query, ordered by id.</summary>
    Task<InstancePage> QueryAsync(InstanceQuery query, int pageSize, string? continuation, CancellationToken cancellation);

    /// <summary>Removes the instance and every fact of it.</summary>
    Task PurgeAsync(InstanceRecord record, CancellationToken cancellation);
}
