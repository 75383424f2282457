using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Those who wait for an instance to begin or to end.</summary>
internal sealed class InstanceWatchers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Watcher>> watchers = new(StringComparer.Ordinal);

    /// <summary>Tells those who wait for it that the instance now looks like this.</summary>
    public void Notify(InstanceRecord record)
    {
        List<Watcher> served;
        lock (gate)
        {
            if (!watchers.TryGetValue(record.InstanceId, out List<Watcher>? waiting))
            {
                return;
            }

            served = waiting.FindAll(watcher => watcher.IsSatisfied(record));
            waiting.RemoveAll(served.Contains);
            if (waiting.Count == 0)
            {
                watchers.Remove(record.InstanceId);
            }
        }

        served.ForEach(watcher => watcher.Source.TrySetResult(record));
    }

    /// <summary>The first state of the instance that satisfies the condition, the present one included.</summary>
    public async Task<InstanceRecord> WaitAsync(
        string instanceId, Func<InstanceRecord, bool> isSatisfied, Func<Task<InstanceRecord?>> present, CancellationToken cancellation)
    {
        Watcher watcher = new(isSatisfied, new TaskCompletionSource<InstanceRecord>(TaskCreationOptions.RunContinuationsAsynchronously));
        Add(instanceId, watcher);
        try
        {
            // Looked up after the watcher is in place, so that nothing falls in between.
            return await present() is { } now && isSatisfied(now) ? now : await watcher.Source.Task.WaitAsync(cancellation);
        }
        finally
        {
            Remove(instanceId, watcher);
        }
    }

    private void Add(string instanceId, Watcher watcher)
    {
        lock (gate)
        {
            if (!watchers.TryGetValue(instanceId, out List<Watcher>? waiting))
            {
                watchers[instanceId] = waiting = [];
            }

            waiting.Add(watcher);
        }
    }

    private void Remove(string instanceId, Watcher watcher)
    {
        lock (gate)
        {
            if (watchers.TryGetValue(instanceId, out List<Watcher>? waiting) && waiting.Remove(watcher) && waiting.Count == 0)
            {
                watchers.Remove(instanceId);
            }
        }
    }

    private sealed record Watcher(Func<InstanceRecord, bool> IsSatisfied, TaskCompletionSource<InstanceRecord> Source);
}
