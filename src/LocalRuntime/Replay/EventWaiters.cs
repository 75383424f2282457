using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Replay;

/// <summary>Brings events and those who wait for them together: the newest waiter of a name is served first, events that nobody
/// waits for are kept in order, and a wait that was given up takes no event.</summary>
internal sealed class EventWaiters(OrchestratorThread thread)
{
    private readonly Dictionary<string, List<Waiter>> waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<string?>> kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anybody waits.</summary>
    public bool Any => waiters.Count > 0;

    /// <summary>Hands the event to whoever waits, or keeps it.</summary>
    public void Raise(string name, string? json)
    {
        if (waiters.TryGetValue(name, out List<Waiter>? waiting))
        {
            Waiter newest = waiting[^1];
            Remove(name, newest);
            newest.Complete(json);
            return;
        }

        if (!kept.TryGetValue(name, out Queue<string?>? queue))
        {
            kept[name] = queue = new Queue<string?>();
        }

        queue.Enqueue(json);
    }

    /// <summary>A task that ends with the next event of that name.</summary>
    public Task<T> WaitAsync<T>(string name, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        Waiter<T> waiter = new();
        if (kept.TryGetValue(name, out Queue<string?>? queue) && queue.TryDequeue(out string? json))
        {
            waiter.Complete(json);
            return waiter.Task;
        }

        Add(name, waiter);
        cancellation.Register(() =>
        {
            thread.ThrowIfElsewhere();
            if (Remove(name, waiter))
            {
                waiter.Cancel(cancellation);
            }
        });
        return waiter.Task;
    }

    private void Add(string name, Waiter waiter)
    {
        if (!waiters.TryGetValue(name, out List<Waiter>? waiting))
        {
            waiters[name] = waiting = [];
        }
        else if (waiting[^1].GetType() != waiter.GetType())
        {
            throw new ArgumentException($"Event '{name}' is awaited with another type already. Use one type an event name.");
        }

        waiting.Add(waiter);
    }

    private bool Remove(string name, Waiter waiter)
    {
        if (!waiters.TryGetValue(name, out List<Waiter>? waiting) || !waiting.Remove(waiter))
        {
            return false;
        }

        if (waiting.Count == 0)
        {
            waiters.Remove(name);
        }

        return true;
    }

    private abstract class Waiter
    {
        public abstract void Complete(string? json);
    }

    private sealed class Waiter<T> : Waiter
    {
        private readonly TaskCompletionSource<T> source = new();

        public Task<T> Task => source.Task;

        public void Cancel(CancellationToken cancellation) => source.TrySetCanceled(cancellation);

        public override void Complete(string? json)
        {
            try
            {
                source.TrySetResult(Payload.Read<T>(json)!);
            }
            catch (System.Text.Json.JsonException e)
            {
                source.TrySetException(e);
            }
        }
    }
}
