namespace Herald.LocalRuntime.Clock;

/// <summary>The timers that wait, by when they are due.</summary>
internal sealed class VirtualTimers
{
    private readonly Lock gate = new();
    private readonly SortedSet<VirtualTimer> waiting = new(VirtualTimer.ByDueTime);

    public void Add(VirtualTimer timer, long due)
    {
        lock (gate)
        {
            waiting.Remove(timer);
            timer.Due = due;
            waiting.Add(timer);
        }
    }

    public void Remove(VirtualTimer timer)
    {
        lock (gate)
        {
            waiting.Remove(timer);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            waiting.Clear();
        }
    }

    /// <summary>The instants at which timers are due, soonest first, each once.</summary>
    public IReadOnlyList<long> NextInstants(int count)
    {
        lock (gate)
        {
            return [.. waiting.Select(t => t.Due).Distinct().Take(count)];
        }
    }

    /// <summary>Takes out the timers due by this instant, in their order.</summary>
    public IReadOnlyList<VirtualTimer> TakeDue(long instant)
    {
        List<VirtualTimer> due = [];
        lock (gate)
        {
            while (waiting.Min is { } first && first.Due <= instant)
            {
                waiting.Remove(first);
                due.Add(first);
            }
        }

        return due;
    }
}
