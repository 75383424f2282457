using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>A store that fails when the test says so, and counts what is asked of it.</summary>
internal sealed class FaultyStore(IHistoryStore inner) : IHistoryStore
{
    private int requests;

    /// <summary>Decides what becomes of a commit, given the facts that it adds.</summary>
    public Func<IReadOnlyList<HistoryEvent>, Fault> OnCommit { get; set; } = _ => Fault.None;

    public int Requests => requests;

    public Task InitializeAsync(CancellationToken cancellation) => inner.InitializeAsync(cancellation);

    public Task<InstanceRecord?> GetAsync(string instanceId, CancellationToken cancellation)
    {
        Interlocked.Increment(ref requests);
        return inner.GetAsync(instanceId, cancellation);
    }

    public Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        Interlocked.Increment(ref requests);
        return inner.LoadAsync(instanceId, cancellation);
    }

    public async Task<InstanceRecord?> CommitAsync(
        InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation)
    {
        Interlocked.Increment(ref requests);
        Fault fault = OnCommit(added);
        if (fault == Fault.Refused)
        {
            throw new IOException("not stored");
        }

        InstanceRecord? stored = await inner.CommitAsync(record, added, cancellation);
        return fault switch
        {
            Fault.NoAnswer => throw new IOException("stored, but nobody knows"),
            Fault.RepeatedRequest => await inner.CommitAsync(record, added, cancellation),
            _ => stored,
        };
    }

    public Task<InstancePage> QueryAsync(InstanceQuery query, int pageSize, string? continuation, CancellationToken cancellation) =>
        inner.QueryAsync(query, pageSize, continuation, cancellation);

    public Task PurgeAsync(InstanceRecord record, CancellationToken cancellation) => inner.PurgeAsync(record, cancellation);
}

/// <summary>What becomes of a commit.</summary>
internal enum Fault
{
    None,
    Refused,
    NoAnswer,
    RepeatedRequest,
}
