namespace Herald.LocalRuntime.Dispatch;

/// <summary>Knows when each instance has to be woken, and asks the clock for the earliest time only.</summary>
internal sealed class TimerQueue : IDisposable
{
    // The longest that a system timer can be set for is a little more.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(49);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Action<string> wake;
    private readonly PriorityQueue<string, DateTimeOffset> queue = new();
    private readonly Dictionary<string, DateTimeOffset> due = [];
    private readonly ITimer timer;
    private DateTimeOffset? armedFor;
    private bool isStopped;

    /// <summary>Calls <paramref name="wake"/> with the id of each instance whose time has come.</summary>
    public TimerQueue(TimeProvider clock, Action<string> wake)
    {
        this.clock = clock;
        this.wake = wake;
        timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Wakes the instance at the given time instead of any other; never where null.</summary>
    public void Set(string instanceId, DateTimeOffset? at)
    {
        lock (gate)
        {
            if (at is null)
            {
                due.Remove(instanceId);
            }
            else if (!due.TryGetValue(instanceId, out DateTimeOffset present) || present != at)
            {
                due[instanceId] = at.Value;
                queue.Enqueue(instanceId, at.Value);
                DropOutdated();
            }

            Arm();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isStopped = true;
        }

        timer.Dispose();
    }

    private void Fire()
    {
        List<string> woken = [];
        lock (gate)
        {
            armedFor = null;
            DateTimeOffset now = clock.GetUtcNow();
            while (!isStopped && queue.TryPeek(out string? instanceId, out DateTimeOffset at) && at <= now)
            {
                queue.Dequeue();
                if (due.TryGetValue(instanceId, out DateTimeOffset present) && present == at)
                {
                    due.Remove(instanceId);
                    woken.Add(instanceId);
                }
            }

            Arm();
        }

        foreach (string instanceId in woken)
        {
            wake(instanceId);
        }
    }

    private void Arm()
    {
        while (queue.TryPeek(out string? instanceId, out DateTimeOffset at) && due.GetValueOrDefault(instanceId) != at)
        {
            queue.Dequeue();
        }

        DateTimeOffset? next = queue.TryPeek(out _, out DateTimeOffset earliest) ? earliest : null;
        if (isStopped || next == armedFor)
        {
            return;
        }

        armedFor = next;
        timer.Change(next is null ? Timeout.InfiniteTimeSpan : Until(next.Value), Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Until(DateTimeOffset at)
    {
        TimeSpan wait = at - clock.GetUtcNow();
        // Rounded up: a system timer counts in milliseconds, and one that fires early would only have to be set again.
        TimeSpan rounded = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        return rounded < TimeSpan.Zero ? TimeSpan.Zero : rounded < LongestWait ? rounded : LongestWait;
    }

    // Entries that a later Set has replaced stay behind; without this they would pile up when instances are woken early again and again.
    private void DropOutdated()
    {
        if (queue.Count <= (2 * due.Count) + 64)
        {
            return;
        }

        queue.Clear();
        queue.EnqueueRange(due.Select(entry => (entry.Key, entry.Value)));
    }
}
