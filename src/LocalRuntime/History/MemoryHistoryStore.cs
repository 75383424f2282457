using System.Globalization;
using System.Text.Json;

namespace Herald.LocalRuntime.History;

/// <summary>Keeps histories for as long as the process lives. Facts pass through JSON, as they would on their way to storage.</summary>
internal sealed class MemoryHistoryStore : IHistoryStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long version;

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<InstanceRecord?> GetAsync(string instanceId, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(entries.GetValueOrDefault(instanceId)?.Record);
        }
    }

    /// <inheritdoc/>
    public Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        lock (gate)
        {
            StoredInstance? found = entries.TryGetValue(instanceId, out Entry? entry)
                ? new StoredInstance(entry.Record, [.. entry.Facts.Select(Read)])
                : null;
            return Task.FromResult(found);
        }
    }

    /// <inheritdoc/>
    public Task<InstanceRecord?> CommitAsync(
        InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation)
    {
        string[] facts = [.. added.Select(fact => JsonSerializer.Serialize(fact, HistoryJson.Fact))];
        lock (gate)
        {
            Entry? present = entries.GetValueOrDefault(record.InstanceId);
            if (present?.Record.ETag != record.ETag)
            {
                return Task.FromResult<InstanceRecord?>(null);
            }

            bool goesOn = present?.Record.Generation == record.Generation;
            InstanceRecord stored = record with { ETag = (++version).ToString(CultureInfo.InvariantCulture) };
            entries[record.InstanceId] = new Entry(stored, goesOn ? [.. present!.Facts, .. facts] : [.. facts]);
            return Task.FromResult<InstanceRecord?>(stored);
        }
    }

    /// <inheritdoc/>
    public Task<InstancePage> QueryAsync(
        InstanceQuery query, int pageSize, string? continuation, CancellationToken cancellation)
    {
        lock (gate)
        {
            InstanceRecord[] found = [.. entries.Values.Select(entry => entry.Record)
                .Where(record => string.CompareOrdinal(record.InstanceId, continuation) > 0 && query.Matches(record))
                .Take(pageSize + 1)];
            InstanceRecord[] page = [.. found.Take(pageSize)];
            return Task.FromResult(new InstancePage(page, found.Length > pageSize ? page[^1].InstanceId : null));
        }
    }

    /// <inheritdoc/>
    public Task PurgeAsync(InstanceRecord record, CancellationToken cancellation)
    {
        lock (gate)
        {
            entries.Remove(record.InstanceId);
            return Task.CompletedTask;
        }
    }

    private static HistoryEvent Read(string fact) => JsonSerializer.Deserialize(fact, HistoryJson.Fact)!;

    private sealed record Entry(InstanceRecord Record, IReadOnlyList<string> Facts);
}
