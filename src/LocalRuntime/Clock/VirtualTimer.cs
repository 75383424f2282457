namespace Herald.LocalRuntime.Clock;

/// <summary>A timer of the virtual clock. Its callback must begin its work before it returns.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state, long order) : ITimer
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private volatile bool disposed;

    public static IComparer<VirtualTimer> ByDueTime { get; } =
        Comparer<VirtualTimer>.Create((a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : a.Order.CompareTo(b.Order));

    /// <summary>In ticks of UTC; changed only while the timer is not in the clock's set.</summary>
    public long Due { get; set; }

    public long Order { get; } = order;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
        {
            return false;
        }

        this.period = period;
        clock.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (disposed)
        {
            return;
        }

        if (period > TimeSpan.Zero)
        {
            clock.Schedule(this, period);
        }

        if (context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(context, static timer => ((VirtualTimer)timer!).Call(), this);
        }
    }

    public void Dispose()
    {
        disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
